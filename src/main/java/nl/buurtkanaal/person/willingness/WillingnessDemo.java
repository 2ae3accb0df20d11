package nl.buurtkanaal.person.willingness;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/** What the invented people like to do. */
@Singleton
@Connectable
@OfDemo
class WillingnessDemo implements DemoPart {

    private static final int ORDER = 25;
    /** Requests of the last weeks could find them. */
    private static final Duration SAID_BEFORE = Duration.ofDays(60);
    private static final String EXAMPLES = "(SELECT p.id FROM person p WHERE p.example = TRUE)";
    private static final List<String> DATED = List.of(
        "UPDATE willingness SET paused_until_on = DATE_ADD(paused_until_on, INTERVAL ? DAY) WHERE person_id IN " + EXAMPLES,
        "UPDATE willing_category SET free_on = DATE_ADD(free_on, INTERVAL ? DAY) WHERE person_id IN " + EXAMPLES,
        "UPDATE kern_overview SET sent_on = DATE_ADD(sent_on, INTERVAL ? DAY) WHERE person_id IN " + EXAMPLES);

    private final WillingPeople willing;
    private final PersonDemo cast;
    private final People people;
    private final DemoFiles files;
    private final JdbcOperations jdbc;

    WillingnessDemo(WillingPeople willing, PersonDemo cast, People people, DemoFiles files, JdbcOperations jdbc) {
        this.willing = willing;
        this.cast = cast;
        this.people = people;
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        files.read("willingness.json", File.class).willing()
            .forEach(demo -> cast.idOf(demo.person()).ifPresent(personId -> add(personId, demo, now)));
    }

    private void add(long personId, DemoWillingness demo, Instant now) {
        var categories = EnumSet.noneOf(Category.class);
        demo.categories().forEach(slug -> categories.add(Category.of(slug).orElseThrow()));
        var pause = demo.pauseDays() == null ? null : now.atZone(Time.ZONE).toLocalDate().plusDays(demo.pauseDays());
        willing.say(personId, new Willingness(categories, DayParts.of(demo.dayParts()).orElseThrow(), demo.howFar(), demo.timesAMonth(),
            pause, demo.hearing()), personId, now.minus(SAID_BEFORE));
        if (demo.overview()) {
            willing.wantOverview(personId, people.byId(personId).orElseThrow().kernId(), now);
        }
    }

    @Override
    public void shift(long days) {
        DATED.forEach(update -> jdbc.prepareStatement(update, statement -> {
            statement.setLong(1, days);
            return statement.executeUpdate();
        }));
    }

    /** All of them. */
    @Serdeable
    record File(List<DemoWillingness> willing) {
    }

    @Serdeable
    record DemoWillingness(String person, List<String> categories, List<String> dayParts, HowFar howFar, int timesAMonth, Hearing hearing,
                           boolean overview, @Nullable Integer pauseDays) {
    }
}
