package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.emailOf;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Set;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** People with and without a place at the desk, who are gone after each test. */
@MicronautTest(transactional = false)
abstract class DeskTest {

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    HelpPosts posts;
    @Inject
    Roles roles;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;

    @BeforeEach
    void itIsTuesdayMorning() {
        clock.reset();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    Person resident(String kern, String name) {
        return villagers.withAccount(villagers.in(kern, name));
    }

    Person buurtverbinder(String kern, String name) {
        return villagers.asBuurtverbinder(resident(kern, name));
    }

    Person administrator(String kern, String name) {
        return withRole(resident(kern, name), Role.Kind.ADMINISTRATOR);
    }

    Person withRole(Person person, Role.Kind kind) {
        roles.grantBySite(person.id(), new Role(kind, person.editionId(), Set.of(), Set.of()), clock.instant());
        return person;
    }

    Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }
}
