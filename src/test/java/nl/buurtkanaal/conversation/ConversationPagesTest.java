package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Greet of Oeken has asked for something, and Kees of Hall is at home. */
@MicronautTest(transactional = false)
abstract class ConversationPagesTest {

    static final String ANSWER = "form#antwoord";
    static final String REPLY = "form#terugschrijven";

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    Villagers villagers;

    @Inject
    Conversations conversations;

    @Inject
    PostLife life;

    @Inject
    Bans bans;

    @Inject
    Blocks blocks;

    @Inject
    Confirmations confirmations;

    @Inject
    MailRound mailRound;

    @Inject
    TestMails mails;

    @Inject
    TestClock clock;
    Person greet;
    Person kees;
    HelpPost heg;
    String post;

    @BeforeEach
    void greetOfOekenAsksForSomething() {
        clock.reset();
        mails.clear();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        kees = villagers.withAccount(villagers.in("hall", "Kees"));
        heg = villagers.post(greet, asks(Category.TUIN, "Wie knipt mijn heg?"));
        post = "/brummen/hulp/" + heg.code();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    Visitor as(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }

    /** Kees answers; the path of the conversation. */
    String answered(String text) {
        var keesAtHome = as(kees);
        return keesAtHome.arrive(keesAtHome.submit(keesAtHome.open(post), ANSWER, "bericht", text)).uri().getPath();
    }

    static List<String> messages(Page page) {
        return page.document().select(".talk-message p").stream().map(line -> line.wholeText()).toList();
    }

    static String token(Visitor visitor) {
        return visitor.open("/uitloggen").first("input[name=formtoken]").attr("value");
    }
}
