package nl.buurtkanaal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PlaceKeepingTest {

    private static final String PLACES = "/brummen/redactie/plekken";
    private static final String FORM = "form.form-card";

    @Inject Cast cast;
    @Inject Directory directory;
    @Inject SignIn signIn;
    @Inject Pages pages;

    @BeforeEach
    void enter() {
        directory.willChange();
        cast.enter();
        directory.willChange();
    }

    @Test
    void only_editors_keep_the_places() {
        assertEquals(303, pages.visitor().open(PLACES).status());
        assertEquals(404, signIn.as("marijke").open(PLACES).status());
        assertEquals(404, signIn.as("rob").open("/kampen/redactie/plekken").status());
        assertEquals(200, signIn.as("hanneke").open(PLACES + "/plek-oeken").status());
        assertEquals(404, signIn.as("rob").open(PLACES + "/bestaat-niet").status());
    }

    @Test
    void a_new_place_is_on_the_list_and_on_the_map() {
        var rob = signIn.as("rob");

        var added = rob.submit(rob.open(PLACES + "/nieuw"), FORM, "naam", "Theehuis in Voorstonden", "kern", "voorstonden", "wat",
            "<i>Thee</i> en koek.", "open", "Zaterdag van 10.00 tot 12.00 uur");

        assertEquals("/brummen/redactie/plekken/theehuis-in-voorstonden?melding=plek.saved", added.redirect().orElseThrow());
        var page = pages.visitor().open("/brummen/ontmoetingsplekken");
        assertTrue(page.text().contains("<i>Thee</i> en koek."));
        assertTrue(page.document().select("svg.map a").eachAttr("href").contains("#theehuis-in-voorstonden"));
    }

    @Test
    void wrong_words_are_told_and_kept() {
        var rob = signIn.as("rob");

        var wrong = rob.submit(rob.open(PLACES + "/plek-oeken"), FORM, "naam", "", "kern", "nergens", "postcode", "12345", "wat",
            "x".repeat(601));

        assertEquals(422, wrong.status());
        assertEquals(4, wrong.texts(".error-summary li").size(), wrong.text());
        assertEquals("12345", wrong.first("input[name=postcode]").attr("value"));
    }

    @Test
    void the_second_of_two_sees_what_the_first_wrote() {
        var rob = signIn.as("rob");
        var hanneke = signIn.as("hanneke");
        var robs = rob.open(PLACES + "/plek-oeken");
        var hannekes = hanneke.open(PLACES + "/plek-oeken");
        assertEquals(303, rob.submit(robs, FORM, "wat", "Woorden van Rob").status());

        var second = hanneke.submit(hannekes, FORM, "wat", "Woorden van Hanneke");

        assertEquals(409, second.status());
        assertTrue(second.text().contains("Woorden van Rob"));
        assertEquals("Woorden van Hanneke", second.first("textarea[name=wat]").wholeText());
        assertEquals(303, hanneke.submit(second, FORM).status());
    }

    @Test
    void a_place_that_closes_leaves_the_list_and_comes_back() {
        var rob = signIn.as("rob");

        rob.submit(rob.open(PLACES + "/dorpshuis-tonden"), "form[action$=sluiting]");
        assertFalse(pages.visitor().open("/brummen/ontmoetingsplekken").text().contains("Dorpskamer in Tonden"));

        rob.submit(rob.open(PLACES + "/dorpshuis-tonden"), "form[action$=heropening]");
        assertTrue(pages.visitor().open("/brummen/ontmoetingsplekken").text().contains("Dorpskamer in Tonden"));
    }
}
