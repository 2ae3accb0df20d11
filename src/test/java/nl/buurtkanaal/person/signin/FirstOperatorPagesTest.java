package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class FirstOperatorPagesTest {

    @Inject
    FirstOperator firstOperator;
    @Inject
    Pages pages;
    @Inject
    Newcomers newcomers;
    @Inject
    SignIn signIn;
    @Inject
    TestClock clock;
    @Inject
    Rows rows;

    /** An installation without an operator. */
    @BeforeEach
    void nobody_is_operator() {
        rows.change("DELETE FROM role WHERE kind = 'OPERATOR'");
    }

    @Test
    void the_link_of_the_first_start_makes_an_operator_who_also_administers_their_edition() {
        var path = "/eerste-beheerder/" + firstOperator.token(clock.instant()).orElseThrow();
        var visitor = pages.visitor();
        var form = visitor.open(path);
        assertEquals("De eerste beheerder", form.heading());

        var in = become(visitor, form, newcomers.address());

        assertEquals(Optional.of("/inloggen/code?terug=%2Fbrummen%2Fbeheer%2Frollen"), in.redirect());
        assertEquals("Extra slot op uw account", visitor.arrive(in).heading());
        signIn.passSecondStep(visitor);
        var roles = visitor.open("/brummen/beheer/rollen");
        assertEquals(200, roles.status());
        assertTrue(roles.text().contains("Bas: Technisch beheerder") && roles.text().contains("Bas: Beheerder"), roles.text());
        assertEquals(404, pages.visitor().open(path).status(), "once");
        assertTrue(firstOperator.token(clock.instant()).isEmpty(), "and no start prints another");
    }

    @Test
    void it_lives_for_an_hour_and_only_the_newest_works() {
        var old = "/eerste-beheerder/" + firstOperator.token(clock.instant()).orElseThrow();
        var newest = "/eerste-beheerder/" + firstOperator.token(clock.instant()).orElseThrow();

        assertEquals(404, pages.visitor().open(old).status());
        var visitor = pages.visitor();
        var form = visitor.open(newest);
        clock.pass(Duration.ofHours(1));
        assertEquals(404, become(visitor, form, newcomers.address()).status());
        assertEquals(404, pages.visitor().open("/eerste-beheerder/onzin").status());
    }

    @Test
    void two_who_press_at_once_are_one_operator() {
        var path = "/eerste-beheerder/" + firstOperator.token(clock.instant()).orElseThrow();
        var one = pages.visitor();
        var other = pages.visitor();
        var first = one.open(path);
        var second = other.open(path);

        become(one, first, newcomers.address());

        assertEquals(404, become(other, second, newcomers.address()).status());
    }

    @Test
    void who_already_has_an_account_signs_in_the_usual_way() {
        var greet = newcomers.one();
        var visitor = pages.visitor();
        var form = visitor.open("/eerste-beheerder/" + firstOperator.token(clock.instant()).orElseThrow());

        var answer = become(visitor, form, greet.email());

        assertEquals(Optional.of("/inloggen?terug=%2Fbrummen%2Fbeheer%2Frollen"), answer.redirect());
        assertTrue(visitor.cookies().getCookieStore().getCookies().isEmpty());
        assertEquals(200, newcomers.signedIn(greet).open("/brummen/beheer/rollen").status());
    }

    @Test
    void guessing_slows_down() {
        clock.pass(Duration.ofHours(1));
        var visitor = pages.visitor();
        for (var i = 0; i < 30; i++) {
            assertEquals(404, visitor.open("/eerste-beheerder/raad" + i).status());
        }

        assertEquals(429, visitor.open("/eerste-beheerder/raad").status());
        clock.pass(Duration.ofMinutes(15));
        assertEquals(200, visitor.open("/eerste-beheerder/" + firstOperator.token(clock.instant()).orElseThrow()).status());
    }

    @Test
    void what_is_missing_is_asked_for() {
        var visitor = pages.visitor();
        var form = visitor.open("/eerste-beheerder/" + firstOperator.token(clock.instant()).orElseThrow());

        var page = visitor.submit(form, "#eerste-beheerder", "shownName", "", "email", "geen adres", "place", "brummen/nergens");

        assertEquals(422, page.status());
        assertEquals(3, page.document().select(".error-summary li").size());
        assertFalse(newcomers.roles.hasOperator());
        assertTrue(newcomers.with(Role.Kind.OPERATOR, null).id() > 0);
    }

    private Page become(Visitor visitor, Page form, String email) {
        return visitor.submit(form, "#eerste-beheerder", "shownName", "Bas", "email", email, "place", "brummen/oeken");
    }
}
