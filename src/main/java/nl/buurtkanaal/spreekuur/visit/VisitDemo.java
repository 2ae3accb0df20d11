package nl.buurtkanaal.spreekuur.visit;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.Spreekuren;

/** How many invented people came to the spreekuren of the demo. */
@Singleton
@OfDemo
class VisitDemo implements DemoPart {

    private static final int ORDER = 33;
    private static final Duration BACK = Duration.ofDays(90);

    private final VisitTable table;
    private final Spreekuren spreekuren;
    private final Editions editions;
    private final DemoFiles files;
    private final Clock clock;

    VisitDemo(VisitTable table, Spreekuren spreekuren, Editions editions, DemoFiles files, Clock clock) {
        this.table = table;
        this.spreekuren = spreekuren;
        this.editions = editions;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        var counted = files.read("visits.json", VisitFile.class).visits();
        editions.open().forEach(edition -> spreekuren.of(edition.id()).forEach(spreekuur -> counted.stream()
            .filter(one -> one.spreekuur().equals(spreekuur.uuid())).forEach(one -> {
                var times = spreekuren.upcoming(spreekuur, now.minus(BACK), Integer.MAX_VALUE).stream()
                    .filter(occurrence -> occurrence.goesOn() && !occurrence.end().isAfter(now))
                    .sorted(Comparator.comparing(Occurrence::start).reversed()).limit(one.latestFirst().size()).toList();
                for (var i = 0; i < times.size(); i++) {
                    table.set(spreekuur.id(), times.get(i).key(), one.latestFirst().get(i), now);
                }
            })));
    }

    /** What was counted belongs to a date that stays; the latest dates are counted anew. */
    @Override
    public void shift(long days) {
        load(clock.instant());
    }

    @Serdeable
    record VisitFile(List<VisitJson> visits) {
    }

    @Serdeable
    record VisitJson(String spreekuur, List<Integer> latestFirst) {
    }
}
