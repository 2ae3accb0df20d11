package nl.buurtkanaal.agreement;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** It is Tuesday 24 November 2026, ten in the morning. Greet of Oeken asks for company, Kees of Hall wrote to her. */
@MicronautTest(transactional = false)
abstract class AgreementPagesTest {

    static final String AGREE = "form[action$=/akkoord]";
    static final String DECLINE = "form[action$=/afwijzing]";
    static final String TUESDAY = "2026-12-01";

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    Directory directory;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;

    Person greet;
    Person kees;
    Visitor greetAtHome;
    Visitor keesAtHome;
    String talk;

    @BeforeEach
    void keesWroteToGreet() {
        clock.reset();
        mails.clear();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        kees = villagers.withAccount(villagers.in("hall", "Kees"));
        var post = villagers.post(greet, asks(Category.GEZELSCHAP, "Wie drinkt een kop koffie met mij?").on("wo-ochtend", "vr-middag"));
        greetAtHome = signIn.with(emailOf(greet), Villagers.PASSWORD);
        keesAtHome = signIn.with(emailOf(kees), Villagers.PASSWORD);
        talk = keesAtHome.arrive(keesAtHome.submit(keesAtHome.open("/brummen/hulp/" + post.code()), "form#antwoord", "bericht",
            "Dag, ik kom graag."))
            .uri().getPath();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    void agreed(String rhythm) {
        propose(keesAtHome, TUESDAY, "10.30", rhythm);
        greetAtHome.submit(greetAtHome.open(talk), AGREE);
    }

    Page when(Visitor visitor, String day, String time, String rhythm) {
        return visitor.submit(visitor.open(talk + "/afspraak"), "form#moment", "datum", day, "tijd", time, "ritme", rhythm);
    }

    Page where(Visitor visitor, String day, String time, String rhythm) {
        return visitor.submit(visitor.open(talk + "/afspraak"), "form#moment", "datum", day, "tijd", time, "ritme", rhythm, "dagdeel",
            "middag");
    }

    Page propose(Visitor visitor, String day, String time, String rhythm) {
        return visitor.submit(where(visitor, day, time, rhythm), "form#voorstel", "plek", "later");
    }
}
