package nl.buurtkanaal.spreekuur.visit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.spreekuur.OccurrenceKey;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.spreekuur.Spreekuur;

/** Counts visitors, and tells the editors when a Spreekuur has become quiet. */
@Singleton
class Visits {

    private static final int DAYS_TO_LOOK_BACK = 180;
    private static final Duration A_SEASON = Duration.ofDays(90);

    private final VisitTable table;
    private final Spreekuren spreekuren;
    private final Outbox outbox;
    private final Clock clock;

    Visits(VisitTable table, Spreekuren spreekuren, Outbox outbox, Clock clock) {
        this.table = table;
        this.spreekuren = spreekuren;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void add(Spreekuur spreekuur, OccurrenceKey key, int more) {
        table.add(spreekuur.id(), key, more, clock.instant());
    }

    @Transactional
    public void set(Spreekuur spreekuur, OccurrenceKey key, int visitors) {
        table.set(spreekuur.id(), key, visitors, clock.instant());
    }

    /** What was counted in the last half year, by id of the Spreekuur, the latest first. */
    @Transactional(readOnly = true)
    public Map<Long, List<VisitTable.Count>> recent(Edition edition) {
        return table.since(edition.id(), LocalDate.ofInstant(clock.instant(), Time.ZONE).minusDays(DAYS_TO_LOOK_BACK));
    }

    static boolean isQuiet(List<VisitTable.Count> counts) {
        return Quiet.is(counts.stream().map(VisitTable.Count::visitors).toList());
    }

    /** Mails the editors of an edition about each Spreekuur that is quiet, once a season. Returns about how many. */
    @Transactional
    public int tellOfQuietOnes(Edition edition, Instant now) {
        var counts = table.since(edition.id(), LocalDate.ofInstant(now, Time.ZONE).minusDays(DAYS_TO_LOOK_BACK));
        var told = 0;
        for (var spreekuur : spreekuren.of(edition.id())) {
            if (isQuiet(counts.getOrDefault(spreekuur.id(), List.of())) && table.tell(spreekuur.id(), now.minus(A_SEASON), now)) {
                table.editors(edition.id()).forEach(editor ->
                    outbox.put(MailTo.person(editor), "spreekuur/mail/quiet", edition.id(), Map.of("spreekuur", spreekuur.slug())));
                told++;
            }
        }
        return told;
    }
}
