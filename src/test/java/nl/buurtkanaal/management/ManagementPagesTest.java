package nl.buurtkanaal.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementPagesTest {

    private static final String SETTINGS = "/brummen/beheer/gegevens";

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Kernen kernen;
    @Inject
    Editions editions;

    private Visitor hanneke;
    private Page before;

    @BeforeAll
    void enter() {
        cast.enter();
        hanneke = signIn.as("hanneke");
        before = hanneke.open(SETTINGS);
    }

    @AfterEach
    void as_it_was() {
        hanneke.submit(before, "#gegevens");
    }

    @Test
    void what_is_missing_leads_to_its_field() {
        var page = hanneke.open("/brummen/beheer");

        assertTrue(page.text().contains("Wie klachten behandelt"), page.text());
        assertTrue(page.has("a[href='" + SETTINGS + "#veld-complaintsPerson']"));
    }

    @Test
    void a_complaint_is_noted_without_a_name_and_settled_and_others_see_nothing_of_it() {
        var path = "/brummen/beheer/klachten";
        var page = hanneke.open(path);
        assertEquals(422, hanneke.submit(page, "form.form-card", "dag", "2031-01-01").status());
        var noted = hanneke.arrive(hanneke.submit(page, "form.form-card", "dag", "2026-11-20", "onderwerp", "PRIVACY"));
        var mine = noted.document().select(".rows li").stream().filter(row -> row.text().contains("20 november")).toList();
        assertEquals(1, mine.size(), noted.text());
        var settled = hanneke.arrive(hanneke.submit(noted, "form[action='" + mine.get(0).selectFirst("form").attr("action") + "']"));
        assertTrue(settled.document().select(".rows li").stream().anyMatch(row -> row.text().contains("20 november")
            && row.text().contains("Klaar")));
        assertEquals(404, signIn.as("marijke").open(path).status());
        assertEquals(404, signIn.as("bas").open(path).status());
    }

    @Test
    void what_waits_stands_there_by_kern_without_names() {
        var page = hanneke.open("/brummen/beheer");

        assertTrue(page.text().contains("Oeken"), page.text());
        assertFalse(page.text().contains("Greet"), page.text());
    }

    @Test
    void a_change_shows_at_once_on_the_pages_of_residents() {
        hanneke.submit(before, "#gegevens", "tagline", "Wij doen het samen", "controller", "Stichting Nieuw", "phone", "0575-00 01 99",
            "privacyContact", "privacy@voorbeeld.example", "insurance", "De gemeente heeft een verzekering voor wie helpt.",
            "complaintsPerson", "Mevrouw Proef, oud-notaris", "complaintsContact", "klacht@voorbeeld.example", "teamName", "Team Proef");

        assertTrue(pages.visitor().open("/brummen/hulpwijzer?categorie=respijt").text().contains("Team Proef is het wijkteam"));
        assertFalse(pages.visitor().open("/kampen/hulpwijzer?categorie=respijt").text().contains("is het wijkteam"));
        assertTrue(pages.visitor().open("/brummen").document().text().contains("Wij doen het samen"));
        assertTrue(pages.visitor().open("/brummen/privacy").text().contains("Stichting Nieuw is verantwoordelijk"));
        assertTrue(pages.visitor().open("/brummen/huisregels").text().contains("Zo bent u verzekerd De gemeente heeft een verzekering voor "
            + "wie helpt."));
        assertTrue(pages.visitor().open("/brummen/huisregels").text().contains("Mevrouw Proef, oud-notaris"));
    }

    @Test
    void without_an_insurance_line_nothing_is_said_about_it() {
        var rules = pages.visitor().open("/brummen/huisregels").text();
        assertFalse(rules.contains("verzekerd"));
        assertTrue(rules.contains("wij kunnen niets beloven. Helpers zijn vrijwilligers."), rules);
    }

    @Test
    void a_colour_that_cannot_be_read_is_refused_with_one_that_can() {
        var refused = hanneke.submit(before, "#gegevens", "brand", "#ffcc00", "accent", "#8a5300");
        var advice = refused.first("#fout-brand, [id*=fout][id*=brand]").text();
        var better = advice.replaceAll("(?s).*(#[0-9a-f]{6}).*", "$1");

        assertEquals(422, refused.status());
        assertTrue(advice.contains("te licht om te lezen (verhouding 1,"), advice);
        assertEquals(303, hanneke.submit(before, "#gegevens", "brand", better, "accent", "#8a5300").status());
    }

    @Test
    void own_colours_come_under_a_path_of_their_own() {
        var old = pages.visitor().open("/brummen").first("link[href^=/editie/brummen.]").attr("href");
        hanneke.submit(before, "#gegevens", "brand", "5a2a6b", "accent", "#7a4a10");

        var path = pages.visitor().open("/brummen").first("link[href^=/editie/brummen.]").attr("href");
        var css = pages.visitor().open(path);

        assertNotEquals(old, path);
        assertEquals(200, css.status());
        assertTrue(css.source().contains("--bk-brand:#5a2a6b"), css.source());
    }

    @Test
    void wrong_words_are_kept_and_said() {
        var refused = hanneke.submit(before, "#gegevens", "name", "", "phone", "bel maar", "campaignUrl", "brummen punt nl",
            "complaintsPerson", "Iemand");

        assertEquals(422, refused.status());
        assertEquals("bel maar", refused.first("[name=phone]").attr("value"));
        for (var field : new String[] {"name", "phone", "campaignUrl", "complaintsContact"}) {
            assertTrue(refused.has("a[href='#veld-" + field + "']"), field);
        }
    }

    @Test
    void a_ride_is_corrected_with_a_reason_and_can_be_put_back() {
        var brummen = editions.bySlug("brummen").orElseThrow();
        var oeken = brummen.kern("oeken");
        var hall = brummen.kern("hall");
        var minutes = kernen.minutesBetween(oeken.id(), hall.id()).orElseThrow();
        var page = hanneke.open("/brummen/beheer/kernen/oeken");

        assertEquals(422, hanneke.submit(page, "#verbetering", "andere", hall.key(), "minuten", "17").status(), "not without a reason");
        hanneke.submit(page, "#verbetering", "andere", hall.key(), "minuten", "17", "reden", "Het pad langs het kanaal is dicht.");
        assertEquals(17, kernen.minutesBetween(oeken.id(), hall.id()).orElseThrow());
        assertEquals(17, kernen.minutesBetween(hall.id(), oeken.id()).orElseThrow());

        hanneke.submit(page, "#verbetering", "andere", hall.key(), "minuten", "", "reden", "Daar is water.");
        assertTrue(kernen.minutesBetween(oeken.id(), hall.id()).isEmpty());
        assertTrue(kernen.nearest(oeken.id(), 50).stream().noneMatch(near -> near.kern().id() == hall.id()));
        var corrected = hanneke.open("/brummen/beheer/kernen/oeken");
        assertTrue(corrected.text().contains("Hall Nooit. Verbeterd: Daar is water."), corrected.text());

        hanneke.submit(corrected, "form[action$=intrekking]");
        assertEquals(minutes, kernen.minutesBetween(oeken.id(), hall.id()).orElseThrow());
        assertTrue(hanneke.open("/brummen/beheer/logboek").text().contains("verbeterde de fietstijd"));
    }

    @Test
    void an_operator_gets_an_edition_going_but_reads_nothing_about_people() {
        var bas = signIn.as("bas");

        assertEquals(200, bas.open("/brummen/beheer").status());
        assertEquals(200, bas.open(SETTINGS).status());
        assertEquals(404, bas.open("/brummen/beheer/logboek").status());
        assertEquals(404, signIn.as("marijke").open("/brummen/beheer").status());
        assertEquals(404, hanneke.open("/kampen/beheer").status());
    }
}
