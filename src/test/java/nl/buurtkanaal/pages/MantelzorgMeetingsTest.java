package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wendy works for the Steunpunt Mantelzorg of Brummen, Jolanda for the Knooppunt of Kampen; both have two meetings to come. */
@MicronautTest(transactional = false)
class MantelzorgMeetingsTest {

    private static final String FORM = "form.form-card";
    private static final String MEETINGS = "section[aria-labelledby=bijeenkomsten]";
    private static final String MEET = "a[href=/brummen/hulp/nieuw?soort=samen]:contains(bijeenkomst)";
    private static final String BRUMMEN = "/brummen/mantelzorg";
    private static final String COFFEE = "Koffie voor wie voor een ander zorgt";
    private static final String NAME = "Steunpunt Mantelzorg Het Rustpunt (voorbeeld)";

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;
    @Inject Blocks blocks;
    @Inject PersonDemo people;
    @Inject TestClock clock;

    @BeforeEach
    void everybodyIsThere() {
        cast.enter();
    }

    @Test
    void a_stranger_reads_when_where_and_in_whose_name_but_no_person() {
        for (var edition : new String[][] {{BRUMMEN, COFFEE, NAME},
            {"/kampen/mantelzorg", "Soep en praten voor wie zorgt", "Knooppunt Mantelzorg Kampen (voorbeeld)"}}) {
            var visitor = pages.visitor();
            var meeting = visitor.open(edition[0]).first(MEETINGS + " .visit");

            assertEquals(edition[1], meeting.select("h3").text());
            assertTrue(meeting.text().contains("uur, elke week"), meeting.text());
            assertTrue(meeting.text().contains("Namens " + edition[2]));
            var href = meeting.select("h3 a").attr("href");
            assertEquals("/inloggen?terug=" + href, meeting.select("a.link-next").attr("href"));
            var post = visitor.open(href);
            assertEquals("Van een medewerker van " + edition[2], post.first(".facts").text());
            var board = visitor.open(href.replaceAll("/hulp/.*", "/hulp?soort=samen"));
            assertTrue(board.first(".card:contains(" + edition[1] + ")").text().contains("medewerker van " + edition[2]));
            assertFalse((post.source() + board.source()).matches("(?s).*(Wendy|Jolanda).*"), "no names");
        }
        assertTrue(Queries.during(() -> pages.visitor().open(BRUMMEN)).size() <= 4);
    }

    @Test
    void who_cares_joins_with_one_button() {
        var ans = signIn.as("ans");
        var page = ans.open(BRUMMEN);

        var post = ans.arrive(ans.submit(page, MEETINGS + " .visit:contains(" + COFFEE + ") form[action$=/meedoen]"));

        assertEquals(COFFEE, post.heading());
        assertTrue(post.first(".facts").text().contains("Wendy (medewerker van " + NAME + ")"));
        assertTrue(meeting(ans, COFFEE).contains("U doet mee"));
        assertTrue(Queries.during(() -> ans.open(BRUMMEN)).size() <= 6);
    }

    @Test
    void the_consultant_places_a_meeting_and_it_stands_on_the_page_and_in_the_calendar() {
        var wendy = signIn.as("wendy");
        assertTrue(wendy.open("/brummen/sociale-kaart/rustpunt").has(MEET));
        assertFalse(signIn.as("ans").open("/brummen/sociale-kaart/rustpunt").has(MEET));

        place(wendy, "Lunch op maandag", hat(wendy, "Het Rustpunt"));

        var shown = meeting(signIn.as("ans"), "Lunch op maandag");
        assertTrue(shown.contains("maandag 30") && shown.contains("12.30 uur") && shown.contains("De Lindeboom"), shown);
        assertTrue(pages.visitor().open("/brummen/kernen/hall/spreekuren.ics").source().contains("SUMMARY:Lunch op maandag"));
    }

    @Test
    void what_is_placed_as_a_neighbour_or_for_the_whole_organisation_is_no_meeting_of_the_knooppunt() {
        var wendy = signIn.as("wendy");

        place(wendy, "Zingen in de keuken", "");
        place(wendy, "Vergadering met ons", hat(wendy, "Stichting Bij de Buren"));

        var section = pages.visitor().open(BRUMMEN).first(MEETINGS).text();
        assertFalse(section.contains("Zingen") || section.contains("Vergadering"), section);
    }

    @Test
    void nobody_else_speaks_in_its_name() {
        var wendy = signIn.as("wendy");
        var key = hat(wendy, "Het Rustpunt");
        for (var other : List.of("fatma", "jolanda")) {
            var visitor = signIn.as(other);

            assertEquals(422, visitor.submit(check(visitor, "Kom koffie drinken."), FORM, "hat", key).status(), other);
        }
    }

    @Test
    void who_was_blocked_is_not_met_there() {
        blocks.block(people.idOf("ans").orElseThrow(), people.idOf("wendy").orElseThrow(), clock.instant());

        assertFalse(signIn.as("ans").open(BRUMMEN).has(MEETINGS + " .visit"));
        assertTrue(pages.visitor().open(BRUMMEN).has(MEETINGS + " .visit"));
    }

    @Test
    void who_works_there_no_more_takes_the_name_off_posts_and_talks_and_the_page_says_whom_to_call() {
        var wendy = signIn.as("wendy");
        var ans = signIn.as("ans");
        var request = ans.arrive(ans.submit(check(ans, "Wie loopt een rondje mee? Ik wandel graag."), FORM, "title",
            "Wie loopt mee?")).uri().getPath();
        letThrough(request);
        var form = wendy.open(request + "/antwoorden");
        var talk = wendy.arrive(wendy.submit(form, "#antwoord", "bericht", "Ik denk graag mee.", "hat",
            form.first("input[name=hat][value^=E]").attr("value"))).path();
        var read = ans.open(talk);
        assertTrue(read.text().contains("Wendy schrijft hier als medewerker van "), read.text());
        assertTrue(read.first(".talk-who").text().contains("Wendy medewerker van "));

        var rob = signIn.as("rob");
        rob.submit(rob.open("/brummen/redactie/organisaties"), "li:contains(Wendy) form[action$=verwijdering]");

        assertFalse(ans.open(talk).text().contains("schrijft hier als"));
        var section = ans.open(BRUMMEN).first(MEETINGS);
        assertEquals(0, section.select(".visit").size());
        assertTrue(section.text().contains("geen bijeenkomst gepland") && !section.select("a[href^=tel]").isEmpty(), section.text());
    }

    /** What needs a look first is let through by Marijke, as on any day. */
    private void letThrough(String path) {
        var marijke = signIn.as("marijke");
        var desk = marijke.open("/brummen/balie/berichten/" + path.substring(path.lastIndexOf('/') + 1));
        if (desk.status() == 200 && desk.has("form[action$=/doorlating]")) {
            marijke.submit(desk, "form[action$=/doorlating]");
        }
    }

    private String meeting(Visitor visitor, String title) {
        return visitor.open(BRUMMEN).first(MEETINGS + " .visit:contains(" + title + ")").text();
    }

    private Page check(Visitor visitor, String words) {
        return visitor.arrive(visitor.submit(visitor.open("/brummen/hulp/nieuw?soort=samen"), FORM, "words", words, "kern", "hall"));
    }

    private String hat(Visitor visitor, String name) {
        var check = check(visitor, "Kom koffie drinken.");
        assertTrue(check.text().contains("Dan staat het ook op de pagina Mantelzorg."));
        return check.first("label.choice:contains(" + name + ") input").attr("value");
    }

    private void place(Visitor visitor, String title, String hat) {
        var placed = visitor.submit(check(visitor, "U bent welkom bij ons."), FORM, "title", title, "category", "samen", "togetherOn",
            "2026-11-30", "togetherAt", "12:30", "togetherPlace", "De Lindeboom", "reach", "EDITION", "hat", hat);
        assertEquals(303, placed.status(), placed.text());
        letThrough(visitor.arrive(placed).uri().getPath());
    }
}
