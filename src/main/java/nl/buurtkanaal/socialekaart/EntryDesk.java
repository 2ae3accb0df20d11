package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.security.Sha256;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.socialekaart.VersionRow.Act;

/**
 * What keepers of entries do: an editor of the edition writes the next version, somebody of the organisation proposes it, and another lets
 * it through. Nobody decides on what is of the own organisation.
 */
@Singleton
class EntryDesk {

    /** How a change ended. */
    enum Outcome { SAVED, PROPOSED, SAME, WITHDRAWN, CONFLICT }

    /** How a decision ended. */
    enum Verdict { DONE, OWN, GONE, CHANGED, CONFLICT }

    private final EntryEditing editing;
    private final EntryAccess access;
    private final SocialeKaartRepository entries;
    private final VersionRepository versions;
    private final ProposalRepository proposals;
    private final OrganisationRepository organisations;
    private final Audit audit;
    private final Clock clock;

    EntryDesk(EntryEditing editing, EntryAccess access, SocialeKaartRepository entries, VersionRepository versions,
              ProposalRepository proposals, OrganisationRepository organisations, Audit audit, Clock clock) {
        this.editing = editing;
        this.access = access;
        this.entries = entries;
        this.versions = versions;
        this.proposals = proposals;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The organisation with this name; added when there is none. */
    @Transactional
    long organisation(String name) {
        var plain = name.strip();
        return organisations.named(plain).map(OrganisationRow::id)
            .orElseGet(() -> organisations.save(OrganisationRow.named(UUID.randomUUID().toString(), plain, clock.instant())).id());
    }

    /** Adds an entry. Of an organisation it stays a draft until an editor let it through. */
    @Transactional
    EntryRow add(Edition edition, EntryContent content, CurrentPerson by) {
        var own = access.isOf(content.organisationId(), by.id());
        var row = editing.create(edition.id(), own ? content.with(EntryRow.Status.DRAFT) : content, by.id(), clock.instant());
        if (own && content.statusValue() == EntryRow.Status.PUBLISHED) {
            propose(row, row.version(), content, by);
        }
        return row;
    }

    /** Changes an entry on top of the version that was seen. Who proposed something, and writes what stands there, takes it back. */
    @Transactional
    Outcome change(EntryRow row, int number, EntryContent content, Act act, CurrentPerson by) {
        var now = editing.contentOf(row);
        if (content.equals(now)) {
            return proposals.withdraw(row.id(), by.id()) > 0 ? Outcome.WITHDRAWN : Outcome.SAME;
        }
        if (row.version() != number) {
            return Outcome.CONFLICT;
        }
        if (access.isOf(row.organisationId(), by.id()) || access.isOf(content.organisationId(), by.id())) {
            propose(row, number, content, by);
            return Outcome.PROPOSED;
        }
        return editing.write(row, number, content, act, by.id(), null, clock.instant()) ? Outcome.SAVED : Outcome.CONFLICT;
    }

    /** The version that somebody changed, when it is kept; else the newest. */
    EntryContent base(EntryRow row, int number) {
        return versions.contentOf(row.id(), number).map(editing::read).orElseGet(() -> editing.contentOf(row));
    }

    /**
     * Decides on a proposal; what was changed since it was written stays changed.
     *
     * @param seen the {@link #stamp} of what the editor read: nobody lets words through that they did not read
     */
    @Transactional
    Verdict decide(Edition edition, long id, @Nullable String seen, boolean accepted, String reason, CurrentPerson by) {
        var found = proposals.take(edition.id(), id);
        if (found.isEmpty()) {
            return Verdict.GONE;
        }
        var proposal = found.get();
        var row = entries.findById(proposal.socialekaartEntryId()).orElseThrow();
        if (proposal.proposedBy() == by.id() || access.isOf(row.organisationId(), by.id())) {
            return Verdict.OWN;
        }
        if (!stamp(row, proposal).equals(seen)) {
            return Verdict.CHANGED;
        }
        if (accepted && !editing.write(row, row.version(), merged(row, proposal), Act.PROPOSED, proposal.proposedBy(), by.id(),
            clock.instant())) {
            return Verdict.CONFLICT;
        }
        proposals.close(id);
        proposals.decide(id, accepted, reason, by.id(), clock.instant());
        audit.record(by.id(), accepted ? "entry.proposal-accepted" : "entry.proposal-refused", "socialekaart_entry", row.id(), null);
        return Verdict.DONE;
    }

    /** Names these words of a proposal on top of this version of its entry. */
    String stamp(EntryRow row, ProposalRow proposal) {
        return row.version() + "-" + HexFormat.of().formatHex(Sha256.of(proposal.content()));
    }

    /** What the entry becomes when a proposal is let through. */
    EntryContent merged(EntryRow row, ProposalRow proposal) {
        var mine = editing.read(proposal.content());
        return row.version() == proposal.baseNumber() ? mine : Merge.of(base(row, proposal.baseNumber()), mine, editing.contentOf(row));
    }

    /** Somebody looked whether it is right. */
    @Transactional
    void check(EntryRow row, CurrentPerson by) {
        var own = access.isOf(row.organisationId(), by.id());
        editing.check(row, Messages.get(own ? "entry.checked.organisation" : "entry.checked.editor"), by.id(), clock.instant());
    }

    /** What this person proposed for the entry and waits, on top of what others changed since. */
    Optional<EntryContent> proposed(EntryRow row, CurrentPerson by) {
        return proposals.ofPerson(row.id(), by.id()).map(proposal -> merged(row, proposal));
    }

    /** Why what this person proposed last was sent back; empty when it was not. */
    Optional<String> refusal(EntryRow row, CurrentPerson by) {
        return proposals.refusal(row.id(), by.id());
    }

    private void propose(EntryRow row, int number, EntryContent content, CurrentPerson by) {
        var now = clock.instant();
        var text = editing.write(content);
        var waiting = proposals.ofPerson(row.id(), by.id());
        if (waiting.isPresent()) {
            proposals.rewrite(waiting.get().id(), text, number, now);
        } else {
            proposals.save(new ProposalRow(null, row.id(), row.editionId(), number, text, by.id(), now, true));
        }
    }

    /** The version that somebody names; -1, which there never is, when that is no number. */
    static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
