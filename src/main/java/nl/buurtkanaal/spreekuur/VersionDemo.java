package nl.buurtkanaal.spreekuur;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** What some spreekuren were before their editor changed who sits there. */
@Singleton
@OfDemo
class VersionDemo implements DemoPart {

    private static final int ORDER = 53;
    private static final Duration BEGUN = Duration.ofDays(100);
    private static final Duration CHANGED = Duration.ofDays(12);
    private static final long THE_SITE = 0;
    private static final List<String> CHANGED_ONCE = List.of("brummen", "eerbeek", "empe", "leuvenheim");

    private final SpreekuurRepository spreekuren;
    private final SpreekuurVersions versions;
    private final PersonDemo people;
    private final Editions editions;
    private final JdbcOperations jdbc;

    VersionDemo(SpreekuurRepository spreekuren, SpreekuurVersions versions, PersonDemo people, Editions editions, JdbcOperations jdbc) {
        this.spreekuren = spreekuren;
        this.versions = versions;
        this.people = people;
        this.editions = editions;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        editions.bySlug("brummen").ifPresent(edition -> people.idOf("rob").ifPresent(rob -> load(edition, rob, now)));
    }

    private void load(Edition edition, long rob, Instant now) {
        CHANGED_ONCE.forEach(slug -> spreekuren.managedBySlug(edition.id(), slug, edition.kernIds()).ifPresent(row -> {
            versions.created(SpreekuurContent.of(row).with("Het sociaal team (voorbeeld)").in(row, now), THE_SITE, now.minus(BEGUN));
            versions.keep(row, VersionRow.Act.EDITED, rob, now.minus(CHANGED));
        }));
    }

    @Override
    @Transactional
    public void shift(long days) {
        jdbc.prepareStatement("UPDATE spreekuur_version SET changed_at = changed_at + INTERVAL ? DAY", statement -> {
            statement.setLong(1, days);
            return statement.executeUpdate();
        });
    }
}
