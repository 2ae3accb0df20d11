package nl.buurtkanaal.spreekuur;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.spreekuur.SpreekuurRow.Status;
import nl.buurtkanaal.spreekuur.VersionRow.Act;

/** Keeps each wording of a Spreekuur with who and when, and makes an earlier one the newest again. */
@Singleton
class SpreekuurVersions {

    /** What became of going back. */
    enum Outcome { RESTORED, SAME, MEANWHILE, NEVER_OCCURS }

    private static final long THE_SITE = 0;

    private final SpreekuurRepository spreekuren;
    private final VersionRepository versions;
    private final ObjectMapper json;
    private final Audit audit;
    private final Clock clock;

    SpreekuurVersions(SpreekuurRepository spreekuren, VersionRepository versions, ObjectMapper json, Audit audit, Clock clock) {
        this.spreekuren = spreekuren;
        this.versions = versions;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the first wording. */
    @Transactional
    void created(SpreekuurRow row, long by, Instant now) {
        keep(row, Act.CREATED, by, now);
    }

    /** Writes a change over what stands there, which the caller holds locked; one that came with the demo is kept as it was first. */
    @Transactional
    void write(SpreekuurRow current, SpreekuurRow next, Act act, long by, Instant now) {
        if (versions.newest(current.id()) == 0) {
            keep(current, Act.CREATED, THE_SITE, current.createdAt());
        }
        spreekuren.update(next);
        if (!next.fingerprint().equals(current.fingerprint())) {
            keep(next, act, by, now);
        }
    }

    /**
     * Makes an earlier version the newest; those in between stay. Whether it is on the site stays as it is now: who goes back to other
     * words does not mean to pause it.
     *
     * @param basis the state that was seen, as a {@link SpreekuurRow#fingerprint}; when another wrote since, nothing happens
     */
    @Transactional
    public Outcome restore(SpreekuurRow seen, SpreekuurContent content, String basis, CurrentPerson by) {
        spreekuren.lock(seen.id());
        var current = spreekuren.findById(seen.id()).orElseThrow();
        var now = clock.instant();
        var next = content.with(current.status()).in(current, now);
        if (next.fingerprint().equals(current.fingerprint())) {
            return Outcome.SAME;
        }
        if (!current.fingerprint().equals(basis)) {
            return Outcome.MEANWHILE;
        }
        if (next.status() == Status.PUBLISHED && SpreekuurPlan.neverOccurs(rhythm(next), LocalDate.ofInstant(now, Time.ZONE))) {
            return Outcome.NEVER_OCCURS;
        }
        write(current, next, Act.RESTORED, by.id(), now);
        audit.record(by.id(), "spreekuur.changed", "spreekuur", current.id(), current.slug());
        return Outcome.RESTORED;
    }

    Optional<SpreekuurContent> content(SpreekuurRow row, int number) {
        return versions.contentOf(row.id(), number).map(this::read);
    }

    /** The version before this one; empty for the first that is kept. */
    Optional<SpreekuurContent> before(SpreekuurRow row, int number) {
        return versions.before(row.id(), number).flatMap(earlier -> content(row, earlier));
    }

    private static Rhythm rhythm(SpreekuurRow row) {
        return new Rhythm(row.rrule(), row.firstOn(), row.seasonFrom(), row.seasonUntil());
    }

    /** Keeps a wording; the Spreekuur itself is written by the caller. */
    @Transactional
    void keep(SpreekuurRow row, Act act, long by, Instant at) {
        versions.save(new VersionRow(null, row.id(), versions.newest(row.id()) + 1, act, write(SpreekuurContent.of(row)), by, at));
    }

    private SpreekuurContent read(String content) {
        try {
            return json.readValue(content, SpreekuurContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(SpreekuurContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
