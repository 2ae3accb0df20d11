package nl.buurtkanaal.spreekuur.visit;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.jobs.Job;

/** Looks every morning whether a Spreekuur has become quiet. */
@Singleton
class QuietJob implements Job {

    private final Visits visits;
    private final Editions editions;

    QuietJob(Visits visits, Editions editions) {
        this.visits = visits;
        this.editions = editions;
    }

    @Override
    public String name() {
        return "spreekuur-quiet";
    }

    @Override
    public void run(Instant now) {
        editions.open().forEach(edition -> visits.tellOfQuietOnes(edition, now));
    }
}
