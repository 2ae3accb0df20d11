package nl.buurtkanaal.edition;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** Fills in the invented phone lines and controllers of the demo's editions, so that they take posts. */
@Singleton
@OfDemo
class EditionDemo implements DemoPart {

    private static final int ORDER = 10;

    private final EditionRepository repository;
    private final Editions editions;

    EditionDemo(EditionRepository repository, Editions editions) {
        this.repository = repository;
        this.editions = editions;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        EditionFile.read("/demo/edities.csv").forEach((slug, shipped) ->
            repository.findBySlug(slug).ifPresent(row -> repository.update(row.with(shipped.values(), now).withTeam(shipped.teamName()))));
        editions.refresh();
    }

    /** An edition has no dates to move. */
    @Override
    public void shift(long days) {
        editions.refresh();
    }
}
