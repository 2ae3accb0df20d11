package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.BeforeEach;

/** Answers and conversations, below their pages. Greet asks for something. */
@MicronautTest
abstract class CorrespondenceTest {

    @Inject
    Answering answering;

    @Inject
    Correspondence correspondence;

    @Inject
    Conversations conversations;

    @Inject
    ConversationRepository repository;

    @Inject
    MessageRepository messages;

    @Inject
    HelpPosts posts;

    @Inject
    PostLife life;

    @Inject
    Blocks blocks;

    @Inject
    Confirmations confirmations;

    @Inject
    Villagers villagers;

    @Inject
    JdbcOperations jdbc;

    @Inject
    TestClock clock;
    Person greet;
    Person kees;
    HelpPost heg;

    @BeforeEach
    void greetAsksForSomething() {
        clock.reset();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        kees = villagers.withAccount(villagers.in("hall", "Kees"));
        heg = villagers.post(greet, asks(Category.TUIN, "Heg knippen"));
    }

    Conversation answer(Person person, HelpPost post, String text) {
        CurrentPerson visitor = villagers.signedIn(person);
        var seen = posts.visibleTo(visitor, post.editionId(), post.code(), clock.instant());
        return answering.answer(visitor, seen, text, true, null, clock.instant());
    }
}
