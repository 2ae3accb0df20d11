package nl.buurtkanaal.introduction;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.conversation.Villagers.Said;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.WillingPeople;
import nl.buurtkanaal.person.willingness.Willingness;
import org.junit.jupiter.api.BeforeEach;

/** Greet of Oeken asks, and neighbours are there who like to do it. */
@MicronautTest
abstract class AskingAroundTest {

    @Inject
    AskingAround asking;

    @Inject
    Askings askings;

    @Inject
    Answers answers;

    @Inject
    InvitationRepository invitations;

    @Inject
    WillingPeople willing;

    @Inject
    Villagers villagers;

    @Inject
    HelpPosts posts;

    @Inject
    Blocks blocks;

    @Inject
    Bans bans;

    @Inject
    Leaving leaving;

    @Inject
    JdbcOperations jdbc;

    @Inject
    TestClock clock;
    Person greet;

    @BeforeEach
    void greetLivesInOeken() {
        clock.reset();
        greet = villagers.in("oeken", "Greet");
    }

    @Inject
    NeighbourSearch search;

    Person helper(String kern, String name) {
        return says(villagers.in(kern, name), likes(Category.TUIN));
    }

    Person says(Person person, Willingness said) {
        willing.say(person.id(), said, person.id(), clock.instant());
        return person;
    }

    static Willingness likes(Category category) {
        return new Willingness(Set.of(category), DayParts.OPEN, HowFar.NEIGHBOURS, 4, null, Hearing.AT_ONCE);
    }

    HelpPost places(Said said) {
        return post(greet, said);
    }

    HelpPost post(Person author, Said said) {
        var post = villagers.post(author, said);
        asking.wake(post.id(), clock.instant());
        return post;
    }

    void minutes(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
        run();
    }

    /** Lets time pass hour by hour, as the job does. */
    void hours(int hours) {
        for (int i = 0; i < hours; i++) {
            minutes(60);
        }
    }

    void run() {
        asking.due(clock.instant(), 100).forEach(postId -> asking.step(postId, clock.instant()));
    }

    List<String> names(HelpPost post) {
        return jdbc.prepareStatement("""
            SELECT p.shown_name FROM invitation i JOIN person p ON p.id = i.person_id WHERE i.help_post_id = ?
                ORDER BY i.id""", statement -> {
            statement.setLong(1, post.id());
            try (var rows = statement.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        });
    }

    static CurrentPerson as(Person person) {
        return new CurrentPerson(person.id(), person.shownName(), person.kernId(), person.editionId(), true, "session", List.of());
    }
}
