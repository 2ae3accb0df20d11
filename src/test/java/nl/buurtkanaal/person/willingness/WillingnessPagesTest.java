package nl.buurtkanaal.person.willingness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Wat ik graag doe", by oneself and by the desk. */
@MicronautTest(transactional = false)
class WillingnessPagesTest {

    private static final String PAGE = "/mijn/wat-ik-doe";

    @Inject
    Cast cast;
    @Inject
    SignIn signIn;
    @Inject
    Pages pages;
    @Inject
    PersonDemo people;
    @Inject
    WillingPeople willing;

    @BeforeEach
    void theCastEnters() {
        cast.enter();
    }

    @Test
    void kees_finds_what_he_said_before_and_changes_it_on_one_page() {
        var kees = signIn.as("kees");

        var page = kees.open(PAGE);
        assertEquals(List.of("boodschappen", "vervoer"), page.document().select("input[name=categories][checked]").eachAttr("value"));
        var saved = kees.arrive(kees.submit(page, "main form", "categories", "tuin", "howFar", "BORDER", "timesAMonth", "1", "pause", "2"));

        assertTrue(saved.text().contains("Bewaard"), saved.text());
        assertTrue(saved.text().contains("Pauze tot en met dinsdag 8 december"), saved.text());
        var said = willing.of(id("kees")).orElseThrow();
        assertEquals(EnumSet.of(Category.TUIN), EnumSet.copyOf(said.categories()));
        assertEquals(HowFar.BORDER, said.howFar());
        assertEquals(LocalDate.of(2026, 12, 8), said.pausedUntil());
    }

    @Test
    void a_pause_goes_on_when_something_else_is_changed_and_ends_at_will() {
        var kees = signIn.as("kees");
        kees.submit(kees.open(PAGE), "main form", "pause", "2");

        kees.submit(kees.open(PAGE), "main form", "timesAMonth", "4");
        assertEquals(LocalDate.of(2026, 12, 8), willing.of(id("kees")).orElseThrow().pausedUntil());

        kees.submit(kees.open(PAGE), "main form", "pause", "");
        assertEquals(null, willing.of(id("kees")).orElseThrow().pausedUntil());
    }

    @Test
    void choosing_nothing_is_an_answer_too() {
        var kees = signIn.as("kees");

        var saved = kees.arrive(kees.submit(kees.open(PAGE), "main form", "categories", null, "dayParts", null, "overview", null));

        assertTrue(saved.text().contains("Wij vragen niets"), saved.text());
        assertTrue(willing.of(id("kees")).orElseThrow().categories().isEmpty());
        assertFalse(willing.wantsOverview(id("kees"), homeOfKees()));
    }

    @Test
    void the_overview_of_the_own_kern_is_one_tick() {
        var kees = signIn.as("kees");
        kees.submit(kees.open(PAGE), "main form", "overview", "ja");

        assertTrue(willing.wantsOverview(id("kees"), homeOfKees()));
    }

    @Test
    void lotte_is_seventeen_and_is_not_asked_for_orange_help() {
        var lotte = signIn.as("lotte");
        var page = lotte.open(PAGE);

        assertFalse(page.document().select("input[name=categories]").eachAttr("value").contains("oppas"));
        var forced = lotte.submit(page, "main form", "categories", "oppas");
        assertEquals(422, forced.status());
        assertTrue(forced.text().contains("18 jaar"), forced.text());
    }

    @Test
    void what_cannot_be_read_is_said_beside_the_field() {
        var kees = signIn.as("kees");

        var again = kees.submit(kees.open(PAGE), "main form", "howFar", "MAAN", "dayParts", "di-nacht");

        assertEquals(422, again.status());
        assertTrue(again.texts(".error-summary li").size() == 2, again.text());
    }

    @Test
    void it_takes_few_questions_to_the_database() {
        var kees = signIn.as("kees");
        var queries = Queries.during(() -> kees.open(PAGE));

        assertTrue(queries.size() <= 6, String.join("\n", queries));
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_door() {
        assertTrue(pages.visitor().open(PAGE).redirect().orElse("").startsWith("/inloggen"));
    }

    @Test
    void marijke_writes_it_down_for_truus_who_has_no_account() {
        var marijke = signIn.as("marijke");
        var path = "/brummen/balie/mensen/" + id("truus") + "/wat-ik-doe";

        var page = marijke.open(path);
        assertTrue(page.heading().contains("Truus"), page.heading());
        var unasked = marijke.submit(page, "main form", "categories", "bellen");
        assertEquals(422, unasked.status());
        marijke.submit(page, "main form", "categories", "bellen", "agreed", "ja");

        assertEquals(EnumSet.of(Category.BELLEN), EnumSet.copyOf(willing.of(id("truus")).orElseThrow().categories()));
    }

    @Test
    void nobody_else_writes_it_down_for_somebody() {
        var path = "/brummen/balie/mensen/" + id("truus") + "/wat-ik-doe";

        assertEquals(404, signIn.as("kees").open(path).status());
        assertEquals(404, signIn.as("marijke").open("/brummen/balie/mensen/" + id("marijke") + "/wat-ik-doe").status());
        assertEquals(404, signIn.as("marijke").open("/brummen/balie/mensen/" + id("wim") + "/wat-ik-doe").status());
        assertEquals(404, signIn.as("marijke").open("/brummen/balie/mensen/99x/wat-ik-doe").status());
        assertTrue(pages.visitor().open(path).redirect().orElse("").startsWith("/inloggen"));
    }

    @Test
    void who_would_rather_not_is_not_found_for_that_kind_until_they_choose_it_again() {
        willing.refuse(id("kees"), Category.VERVOER, java.time.Instant.parse("2026-11-24T09:00:00Z"));
        assertEquals(EnumSet.of(Category.BOODSCHAPPEN), EnumSet.copyOf(willing.of(id("kees")).orElseThrow().categories()));

        var kees = signIn.as("kees");
        kees.submit(kees.open(PAGE), "main form", "categories", "vervoer");
        assertEquals(EnumSet.of(Category.VERVOER), EnumSet.copyOf(willing.of(id("kees")).orElseThrow().categories()));
    }

    private long id(String demoId) {
        return people.idOf(demoId).orElseThrow();
    }

    private long homeOfKees() {
        return homes.byId(id("kees")).orElseThrow().kernId();
    }

    @Inject
    nl.buurtkanaal.person.People homes;
}
