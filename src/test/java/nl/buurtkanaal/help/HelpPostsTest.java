package nl.buurtkanaal.help;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.BeforeEach;

/** Posts and their life, from being placed to being closed. */
@MicronautTest
abstract class HelpPostsTest {

    @Inject
    HelpPosts posts;

    @Inject
    PostChanges changes;

    @Inject
    PostLife life;

    @Inject
    ModerationDesk desk;

    @Inject
    Residents residents;

    @Inject
    People people;

    @Inject
    TestClock clock;
    Person greet;
    CurrentPerson marijke;

    @BeforeEach
    void meet() {
        clock.reset();
        greet = residents.resident("Greet", "oeken");
        marijke = residents.buurtverbinder("Marijke", "oeken");
    }
}
