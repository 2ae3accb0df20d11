package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.views.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PersonDemoTest {

    @Inject
    PersonDemo demo;
    @Inject
    People people;
    @Inject
    Confirmations confirmations;
    @Inject
    Bans bans;
    @Inject
    Editions editions;
    @Inject
    PageFrame frame;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    TestClock clock;

    @BeforeEach
    void the_demo_is_loaded() {
        demo.load(clock.instant());
    }

    @Test
    void everyone_is_invented_and_what_is_known_of_them_is_there() {
        var now = clock.instant();
        var kees = demo.idOf("kees").orElseThrow();

        assertTrue(people.byId(kees).orElseThrow().example());
        assertTrue(confirmations.isConfirmedForOrange(kees, now) && confirmations.vogOf(kees, now).isPresent());
        assertTrue(bans.isBanned(demo.idOf("dirk").orElseThrow()));
        assertFalse(people.byId(demo.idOf("lotte").orElseThrow()).orElseThrow().isAdultAt(now));
        var oeken = people.buurtverbindersOf(editions.bySlug("brummen").orElseThrow().kern("oeken").id());
        assertTrue(oeken.stream().anyMatch(one -> one.shownName().equals("Marijke") && !one.deputy()));
        assertTrue(oeken.stream().anyMatch(one -> one.shownName().equals("Theo") && one.deputy()));
        assertThrows(NoSuchElementException.class, () -> demo.idOf("niemand"));
    }

    @Test
    void loading_twice_makes_nobody_twice() {
        var greet = demo.idOf("greet").orElseThrow();

        demo.load(clock.instant());
        demo.shift(2);

        assertEquals(greet, demo.idOf("greet").orElseThrow());
    }

    @Test
    void the_ordinary_form_takes_their_password() {
        assertEquals(200, signIn.as("greet").open("/mijn/wachtwoord").status());
        assertEquals(200, signIn.as("hanneke").open("/brummen/beheer/rollen").status());
    }

    @Test
    void who_is_banned_or_left_does_not_come_in() {
        var visitor = pages.visitor();
        var form = visitor.open("/inloggen");

        assertEquals(403, visitor.submit(form, "#wachtwoord-formulier", "email", "dirk@voorbeeld.example", "wachtwoord",
            PersonDemo.PASSWORD)
            .status());
        assertEquals(422, visitor.submit(form, "#wachtwoord-formulier", "email", "sjoerd@voorbeeld.example", "wachtwoord",
            PersonDemo.PASSWORD)
            .status());
    }

    @Test
    void the_sign_in_page_of_the_demo_names_one_of_each_role() {
        assertFalse(pages.visitor().open("/inloggen").has(".demo-people"), "and only that of the demo");
        var all = listed(null);
        var brummen = listed("/brummen/hulp");

        assertTrue(all.contains("brummen Buurtverbinder") && all.contains("kampen Buurtverbinder")
            && all.contains("brummen Technisch beheerder"));
        assertTrue(brummen.size() >= 7 && brummen.stream().allMatch(one -> one.startsWith("brummen ")), brummen.toString());
    }

    private Set<String> listed(String terug) {
        return new SignInPages(true, demo, editions, frame).open(HttpRequest.GET("/inloggen"), terug).getModel().orElseThrow().demoPeople()
            .stream().map(one -> one.edition() + " " + one.role()).collect(Collectors.toSet());
    }
}
