package nl.buurtkanaal.spreekuur.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counting who comes, and hearing that it is quiet. */
@MicronautTest(transactional = false)
class VisitPagesTest {

    private static final String VISITS = "/brummen/beheer/spreekuren/bezoek";

    @Inject Pages pages;
    @Inject Cast cast;
    @Inject Directory directory;
    @Inject SignIn signIn;
    @Inject TestClock clock;
    @Inject TestMails mails;
    @Inject MailRound round;
    @Inject Visits visits;
    @Inject Editions editions;

    @BeforeEach
    void everybodyIsHere() {
        cast.enter();
    }

    @Test
    void one_more_and_one_fewer_are_a_press_each_and_the_same_press_counts_once() {
        var marijke = signIn.as("marijke");

        var page = press(marijke, marijke.open(VISITS), "1");
        press(marijke, page, "1");
        press(marijke, marijke.open(VISITS), "1");
        press(marijke, marijke.open(VISITS), "-1");

        assertEquals("1", counted("2026-11-24"));
        assertTrue(marijke.open(VISITS).first(".tally").text().contains("dinsdag 24 november"));
    }

    @Test
    void a_number_can_be_typed_and_what_is_none_is_told() {
        var marijke = signIn.as("marijke");
        var token = marijke.open(VISITS).first("[name=formtoken]").attr("value");

        var good = marijke.post(VISITS, Map.of("formtoken", token, "keer", "hall/2026-11-17", "aantal", "7"));

        assertEquals(303, good.status());
        assertEquals("7", counted("2026-11-17"));
        for (var number : new String[] {"", "-1", "zeven", "501", "99999999999"}) {
            var refused = marijke.post(VISITS, Map.of("formtoken", token, "keer", "hall/2026-11-17", "aantal", number));
            assertEquals(422, refused.status(), number);
            assertTrue(refused.text().contains("Vul een aantal in, van 0 tot 500."), refused.text());
        }
        assertEquals("7", counted("2026-11-17"));
    }

    @Test
    void only_who_keeps_the_spreekuur_counts_and_only_what_has_begun() {
        var marijke = signIn.as("marijke");
        var token = marijke.open(VISITS).first("[name=formtoken]").attr("value");

        assertEquals(404, signIn.as("greet").open(VISITS).status());
        assertEquals(404, marijke.post(VISITS, Map.of("formtoken", token, "keer", "eerbeek/2026-11-24", "erbij", "1")).status());
        assertEquals(404, marijke.post(VISITS, Map.of("formtoken", token, "keer", "hall/2026-12-01", "erbij", "1")).status());
        assertEquals(404, marijke.post(VISITS, Map.of("formtoken", token, "erbij", "1")).status());
    }

    @Test
    void the_editors_hear_once_a_season_that_it_is_quiet_and_the_public_sees_no_number() {
        var brummen = editions.bySlug("brummen").orElseThrow();

        assertEquals(1, visits.tellOfQuietOnes(brummen, clock.instant()), "Empe, in the demo");
        assertEquals(0, visits.tellOfQuietOnes(brummen, clock.instant().plus(Duration.ofDays(60))));
        round.run();

        assertTrue(mails.newestTo("rob@voorbeeld.example").orElseThrow().text().contains("Het is stil bij Inloopspreekuur in Empe."));
        assertTrue(mails.newestTo("hanneke@voorbeeld.example").isPresent());
        assertTrue(mails.newestTo("marijke@voorbeeld.example").isEmpty());
        assertTrue(signIn.as("rob").open(VISITS).text().contains("Het is stil bij Inloopspreekuur in Empe. De laatste vier keer kwamen er "
            + "samen 3 mensen."));
        assertFalse(pages.visitor().open("/brummen/spreekuren/empe").text().contains("stil"));
    }

    private String counted(String day) {
        return directory.text("SELECT visitors FROM spreekuur_visit v JOIN spreekuur s ON s.id = v.spreekuur_id WHERE s.slug = 'hall'"
            + " AND v.occurs_on = '" + day + "'");
    }

    private static Page press(Visitor visitor, Page page, String more) {
        visitor.submit(page, "form:has([value='hall/2026-11-24']):has([name=erbij][value='" + more + "'])");
        return page;
    }
}
