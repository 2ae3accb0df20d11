package nl.buurtkanaal.desk.people;

import static nl.buurtkanaal.conversation.Villagers.emailOf;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Marijke looks after Oeken, where Kees lives. */
@MicronautTest(transactional = false)
abstract class PeoplePagesTest {

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    Roles roles;
    @Inject
    Confirmations confirmations;
    @Inject
    Measures measures;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    Rows rows;
    @Inject
    TestClock clock;

    Person kees;
    Person marijke;
    Visitor desk;
    String file;

    @BeforeEach
    void marijkeLooksAfterOeken() {
        clock.reset();
        kees = villagers.withAccount(villagers.in("oeken", "Kees"));
        marijke = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke")));
        desk = in(marijke);
        file = "/brummen/balie/mensen/" + kees.id();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    static String token(Page page) {
        return page.first("input[name=formtoken]").attr("value");
    }

    Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }
}
