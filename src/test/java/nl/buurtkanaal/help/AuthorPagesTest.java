package nl.buurtkanaal.help;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What an author does with a post. Greet has one. */
@MicronautTest(transactional = false)
abstract class AuthorPagesTest {

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    Villagers villagers;

    @Inject
    HelpPosts posts;

    @Inject
    TestClock clock;
    Person greet;
    HelpPost heg;
    String path;

    @BeforeEach
    void greetHasAPost() {
        clock.reset();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        heg = villagers.post(greet, asks(Category.TUIN, "Wie knipt mijn heg?").on("di-ochtend"));
        path = "/brummen/hulp/" + heg.code();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    void act(Visitor visitor, String act) {
        var token = visitor.open(path + "/wijzigen").status() == 200 ? visitor.open(path + "/wijzigen") : visitor.open("/mijn");
        var answer = visitor.post(path + act, Map.of("formtoken", token.first("input[name=formtoken]").attr("value")));
        assertTrue(answer.redirect().orElse("").startsWith(path + "?melding="), act + " " + answer.status());
    }

    Visitor greet() {
        return signIn.with(emailOf(greet), Villagers.PASSWORD);
    }

    HelpPost now() {
        return posts.byId(heg.id()).orElseThrow();
    }
}
