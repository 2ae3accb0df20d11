package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of somebody who comes new: a name, a place and whether they are an adult. */
class SignUpPages_AskingTest extends SignUpPagesTest {

    @Test
    void who_is_sixteen_says_from_which_month_they_are_an_adult() {
        var email = newcomers.address();
        var visitor = pages.visitor();

        var asked = signUp(visitor, null, "email", email, "age", "minor");
        assertEquals(422, asked.status());
        assertTrue(asked.text().contains("Kies de eerste maand waarin u 18 bent."));
        var months = asked.document().select("[name=adultFrom] option").eachAttr("value");
        signUp(visitor, null, "email", email, "age", "minor", "adultFrom", months.get(8));
        var in = visitor.submit(visitor.open(link(email)), "#bevestigen");

        assertEquals(303, in.status());
        var person = people.byId(newcomers.accounts.holderOf(email).orElseThrow().personId()).orElseThrow();
        assertEquals(LocalDate.parse(months.get(8) + "-01"), person.adultFrom());
        assertFalse(person.isAdultAt(clock.instant()));
        assertTrue(person.isAdultAt(clock.instant().plus(Duration.ofDays(280))));
    }

    @Test
    void who_is_younger_is_told_kindly() {
        var email = newcomers.address();

        var page = signUp(pages.visitor(), null, "email", email, "age", "younger");
        mailRound.run();

        assertEquals(422, page.status());
        assertTrue(page.text().contains("Een account kan vanaf 16 jaar."));
        assertTrue(mails.to(email).isEmpty());
    }

    @Test
    void what_was_typed_stays_when_something_is_missing() {
        var visitor = pages.visitor();

        var page = signUp(visitor, DRAFT, "shownName", "Sanne", "email", "geen adres", "kern", "", "rules", null, "age", "adult");

        assertEquals(422, page.status());
        assertEquals("Sanne", page.first("[name=shownName]").attr("value"));
        assertEquals("geen adres", page.first("[name=email]").attr("value"));
        assertTrue(page.first("[name=age][value=adult]").hasAttr("checked"));
        assertEquals(DRAFT, page.first("#aanmelden [name=terug]").attr("value"));
        assertEquals(3, page.document().select(".error-summary li").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "greet@voorbeeld.example", "kijk op win.example", "https://win.example", "Gr\u0007eet"})
    void a_name_is_a_name(String name) {
        assertEquals(422, signUp(pages.visitor(), null, "email", newcomers.address(), "shownName", name).status());
    }

    @Test
    void a_name_may_have_a_dot_an_apostrophe_and_any_letter() {
        assertEquals(303, signUp(pages.visitor(), null, "email", newcomers.address(), "shownName", "J.P. d'Ávila-Öz").status());
    }

    @Test
    void a_postcode_only_chooses_in_the_list() {
        var visitor = pages.visitor();
        var form = visitor.open("/aanmelden?editie=brummen");

        var found = visitor.submit(form, "#aanmelden", "postcode", "6961 AB", "zoek", "postcode", "shownName", "Sanne");
        var unknown = visitor.submit(form, "#aanmelden", "postcode", "1011", "zoek", "postcode");

        assertEquals(200, found.status());
        assertFalse(found.first("[name=kern] option[selected]").attr("value").isEmpty());
        assertEquals("Sanne", found.first("[name=shownName]").attr("value"));
        assertEquals(422, unknown.status());
    }

    @Test
    void a_place_of_another_edition_cannot_be_chosen() {
        assertEquals(422, signUp(pages.visitor(), null, "email", newcomers.address(), "kern", "zalk").status());
        assertEquals(400, signUp(pages.visitor(), null, "email", newcomers.address(), "editie", "nergens").status());
        assertEquals(400, pages.visitor().open("/aanmelden?editie=nergens").status());
    }

    @Test
    void without_an_edition_one_chooses_first() {
        var page = pages.visitor().open("/aanmelden?terug=%2Fmijn");

        assertTrue(page.texts(".edition-choice a").size() >= 2);
        assertTrue(page.first(".edition-choice a").attr("href").contains("terug=%2Fmijn"));
    }
}
