package nl.buurtkanaal.desk.poster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marijke prints what is asked in Oeken, and keeps where it hangs. */
@MicronautTest(transactional = false)
class PostersTest {

    private static final String POSTERS = "/brummen/balie/posters";

    @Inject Cast cast;
    @Inject SignIn signIn;

    @BeforeEach
    void everybodyIsHere() {
        cast.enter();
    }

    @Test
    void a_poster_names_requests_with_their_code_and_her_number_but_nobody_and_nothing_orange() {
        var poster = signIn.as("marijke").open(POSTERS + "/oeken").first("article.poster");

        assertTrue(poster.text().contains("Bel Marijke, buurtverbinder 0575-00 01 15"), poster.text());
        assertTrue(poster.select(".poster-strip").size() == 8 && poster.select(".poster-strip .strip-qr").size() == 8);
        assertTrue(poster.select(".strip-text").stream().allMatch(strip -> strip.text().contains("0575-00 01 15")));
        assertFalse(poster.text().contains("Greet") || poster.text().contains("Rijden en meegaan"), poster.text());
        assertEquals(404, signIn.as("greet").open(POSTERS + "/oeken").status());
    }

    @Test
    void she_writes_down_where_it_hangs_looks_again_and_takes_it_off() {
        var marijke = signIn.as("marijke");

        var hung = marijke.submit(marijke.open(POSTERS), "form.form-card", "kern", "oeken", "plek", "Het raam van de bakker");
        assertEquals(Optional.of(POSTERS + "?melding=poster.hung"), hung.redirect());
        var list = marijke.open(POSTERS);
        assertTrue(list.text().contains("Het raam van de bakker, Oeken Marijke keek zojuist"), list.text());
        assertEquals(Optional.of(POSTERS + "?melding=poster.looked"), marijke.submit(list, "form[action$=/gezien]").redirect());
        marijke.submit(marijke.open(POSTERS), "form[action$=/weg]");
        assertFalse(marijke.open(POSTERS).text().contains("bakker, Oeken"));
        assertEquals(422, marijke.submit(marijke.open(POSTERS), "form.form-card", "kern", "oeken", "plek", " ").status());
    }
}
