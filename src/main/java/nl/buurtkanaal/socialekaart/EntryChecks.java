package nl.buurtkanaal.socialekaart;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.socialekaart.CheckRepository.Asked;

/**
 * Asks whether an entry is still right, once its last check is six months old: a task for its keepers, and a mail to the mailbox of the
 * organisation. One open question for each entry, however often the job runs.
 */
@Singleton
class EntryChecks {

    static final String MAIL = "socialekaart/mail/still-right";
    private static final Period RECENT = Period.ofMonths(6);
    private static final int AT_ONCE = 200;
    private static final long BY_LINK = 0;

    private final CheckRepository checks;
    private final SocialeKaartRepository entries;
    private final EntryEditing editing;
    private final Remarks remarks;
    private final Outbox outbox;
    private final Clock clock;

    EntryChecks(CheckRepository checks, SocialeKaartRepository entries, EntryEditing editing, Remarks remarks, Outbox outbox, Clock clock) {
        this.checks = checks;
        this.entries = entries;
        this.editing = editing;
        this.remarks = remarks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks about those that became due, at most 200 a run; the others come tomorrow, so that nobody gets a flood. Returns how many. */
    @Transactional
    int ask(Instant now) {
        var due = checks.due(LocalDate.ofInstant(now, Time.ZONE).minus(RECENT), AT_ONCE);
        due.forEach(entry -> {
            checks.ask(entry.entryId(), entry.editionId(), now);
            if (entry.reachable()) {
                checks.openOf(entry.entryId()).ifPresent(check ->
                    outbox.put(MailTo.entryCheck(check), MAIL, entry.editionId(), Map.of("edition", entry.editionId())));
            }
        });
        return due.size();
    }

    /** The question behind a link. */
    Optional<Asked> asked(long editionId, long checkId) {
        return checks.asked(editionId, checkId);
    }

    /** The organisation says that all is right. False when the question had its answer already. */
    @Transactional
    boolean confirm(Asked asked) {
        if (!asked.open() || checks.take(asked.checkId()).isEmpty()) {
            return false;
        }
        entries.findById(asked.entryId())
            .ifPresent(row -> editing.check(row, Messages.get("entry.checked.organisation"), BY_LINK, clock.instant()));
        return true;
    }

    /** The organisation says that something changed, and what: a task for the editors. False when the question had its answer already. */
    @Transactional
    boolean changed(Asked asked, String what) {
        if (!asked.open() || checks.take(asked.checkId()).isEmpty()) {
            return false;
        }
        checks.answer(asked.checkId(), false, BY_LINK, clock.instant());
        remarks.addByOrganisation(asked.editionId(), asked.entryId(), what);
        return true;
    }

    /** Everything that is asked and waits, for tests and the freshness page. */
    List<Long> open(long editionId) {
        return checks.openIn(editionId);
    }
}
