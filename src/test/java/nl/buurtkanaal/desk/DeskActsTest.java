package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a buurtverbinder does with a post beside letting it through, and how it is undone. */
class DeskActsTest extends DeskTest {

    private Person greet;
    private Visitor marijke;
    private Visitor theo;
    private Person theoHimself;
    private HelpPost hedge;
    private String task;

    @BeforeEach
    void greetAsksForHerHedge() {
        greet = resident("oeken", "Greet");
        marijke = in(buurtverbinder("oeken", "Marijke"));
        theoHimself = buurtverbinder("oeken", "Theo");
        theo = in(theoHimself);
        hedge = villagers.submitted(greet, asks(Category.TUIN, "Wie knipt mijn heg?")
            .saying("Bel mij op 06 12345678, dan spreken wij af."));
        task = "/brummen/balie/berichten/" + hedge.code();
    }

    @Test
    void what_was_let_through_is_undone_within_ten_minutes_and_no_mail_went_out() {
        var list = marijke.arrive(marijke.submit(marijke.open(task), "form[action$=doorlating]"));
        assertEquals(HelpPost.Status.PUBLISHED, now().status());

        var undone = marijke.arrive(marijke.submit(list, "form[action$=terugdraaiing]"));

        assertTrue(undone.has("#bericht-" + hedge.code()));
        assertEquals(HelpPost.Status.SUBMITTED, now().status());
        assertFalse(now().onBoard());
        assertEquals(null, now().publishedAt());
        clock.pass(Duration.ofMinutes(11));
        mailRound.run();
        assertTrue(mails.newestTo(emailOf(greet)).isEmpty());
    }

    @Test
    void after_ten_minutes_it_stands() {
        var list = marijke.arrive(marijke.submit(marijke.open(task), "form[action$=doorlating]"));
        clock.pass(Duration.ofMinutes(10));

        var late = marijke.submit(list, "form[action$=terugdraaiing]");

        assertEquals("/brummen/balie?melding=desk.undo-late", late.redirect().orElseThrow());
        assertEquals(HelpPost.Status.PUBLISHED, now().status());
        assertFalse(marijke.open("/brummen/balie").has("form[action$=terugdraaiing]"));
    }

    @Test
    void nobody_undoes_what_a_colleague_did() {
        var list = marijke.arrive(marijke.submit(marijke.open(task), "form[action$=doorlating]"));
        var undo = list.first("form[action$=terugdraaiing]").attr("action");

        var others = theo.post(undo, java.util.Map.of("formtoken",
            theo.open("/brummen/balie/bezetting").first("input[name=formtoken]").attr("value")));

        assertEquals("/brummen/balie?melding=desk.undo-late", others.redirect().orElseThrow());
        assertEquals(HelpPost.Status.PUBLISHED, now().status());
    }

    @Test
    void a_standard_answer_takes_the_number_out_and_lets_it_through_and_the_author_sees_what_changed() {
        say("Haal nummer en adres weg");

        assertEquals("Bel mij op (telefoonnummer weggehaald), dan spreken wij af.", now().body());
        assertTrue(now().onBoard());
        var author = in(greet);
        var page = author.open(mailedLink());
        assertTrue(page.first(".change del").text().contains("06 12345678"));
        assertTrue(page.first(".change ins").text().contains("(telefoonnummer weggehaald)"));
        assertTrue(page.text().contains("Wij haalden het voor u weg"));
        assertTrue(author.open("/brummen/hulp/" + hedge.code()).has("a[href$=toelichting]"));
    }

    @Test
    void undone_the_authors_own_words_are_back() {
        var list = say("Haal nummer en adres weg");

        marijke.submit(list, "form[action$=terugdraaiing]");

        assertEquals("Bel mij op 06 12345678, dan spreken wij af.", now().body());
        assertEquals(HelpPost.Status.SUBMITTED, now().status());
        assertFalse(in(greet).open("/brummen/hulp/" + hedge.code()).has("a[href$=toelichting]"));
    }

    @Test
    void a_standard_answer_sends_back_with_its_words_filled_in() {
        say("Geld en passen horen hier niet");

        var mend = in(greet).open(mailedLink());
        assertTrue(mend.text().contains("Dag Greet, geld lenen"), mend.text());
        assertFalse(mend.text().contains("{spreekuur}"));
    }

    @Test
    void a_question_waits_for_the_author_and_comes_back_with_the_answer() {
        var list = marijke.arrive(marijke.submit(marijke.open(task), "form[action$=vraag]", "vraag", "Hoe hoog is de heg?"));
        assertEquals("0", count(list));
        assertTrue(list.text().contains("Wacht op antwoord van de schrijver"));
        clock.pass(Duration.ofHours(5));

        var author = in(greet);
        var page = author.open(mailedLink());
        assertTrue(page.text().contains("Hoe hoog is de heg?"));
        author.submit(page, "form[action$=toelichting]", "antwoord", "Twee meter.");

        var again = marijke.open("/brummen/balie");
        assertEquals("1", count(again));
        assertTrue(again.first(".task-why").text().contains("gaf antwoord"));
        assertTrue(marijke.open(task).text().contains("Twee meter."));
        assertTrue(marijke.open(task).text().contains("15.10"), "the promise moved by the time that the answer took");
    }

    @Test
    void changing_the_text_answers_a_question_too() {
        marijke.submit(marijke.open(task), "form[action$=vraag]", "vraag", "Hoe hoog is de heg?");
        var author = in(greet);
        author.submit(author.open("/brummen/hulp/" + hedge.code() + "/wijzigen"), "form[action$=wijzigen]", "words",
            "Hij is twee meter hoog.");

        var again = marijke.open("/brummen/balie");

        assertEquals("1", count(again));
        assertTrue(again.first(".task-why").text().contains("gaf antwoord"));
    }

    @Test
    void the_second_at_a_post_is_told_who_looks_and_since_when() {
        marijke.submit(marijke.open("/brummen/balie"), "form[action$=blik]");

        assertTrue(theo.open("/brummen/balie").text().contains("Marijke kijkt hiernaar sinds 10.00"));
        assertTrue(theo.open(task).text().contains("Marijke kijkt hiernaar sinds 10.00"));
        assertFalse(marijke.open(task).text().contains("Marijke kijkt hiernaar"));
        clock.pass(Duration.ofMinutes(15));
        assertFalse(theo.open(task).text().contains("Marijke kijkt hiernaar"));
    }

    @Test
    void who_comes_too_late_reads_who_was_first_and_a_double_tap_is_no_mistake() {
        var mine = marijke.open(task);
        var theirs = theo.open(task);
        marijke.submit(mine, "form[action$=doorlating]");

        var again = marijke.submit(mine, "form[action$=doorlating]");
        var late = theo.submit(theirs, "form[action$=vraag]", "vraag", "Hoe hoog?");

        assertEquals("/brummen/balie?melding=desk.let-through", again.redirect().orElseThrow());
        assertEquals(409, late.status());
        assertTrue(late.text().contains("Marijke liet het bericht door"));
        clock.pass(Duration.ofMinutes(10));
        mailRound.run();
        assertEquals(1, mails.to(emailOf(greet)).size());
    }

    @Test
    void handed_over_with_a_word_it_stands_in_the_list_of_the_colleague() {
        marijke.submit(marijke.open(task), "form[action$=overdracht]", "collega", String.valueOf(theoHimself.id()), "woord",
            "Jij kent haar.");

        var theirs = theo.open("/brummen/balie");
        assertEquals("1", count(theirs));
        assertTrue(theirs.text().contains("Marijke vraagt of u dit doet."));
        assertTrue(theirs.text().contains("Jij kent haar."));
        assertEquals("0", count(marijke.open("/brummen/balie")));
        theo.submit(theirs, "form[action$=doorlating]");
        assertTrue(now().onBoard());
    }

    @Test
    void the_desk_of_another_kern_is_asked_and_takes_it_over() {
        var henk = in(buurtverbinder("hall", "Henk"));
        assertEquals(404, henk.open(task).status());
        var asking = marijke.open(task);
        var hall = asking.document().select("select[name=naarKern] option").stream().filter(option -> option.text().equals("Hall"))
            .findFirst().orElseThrow();

        marijke.submit(asking, "form[action$=andere-kern]", "naarKern", hall.attr("value"), "kernwoord", "De heg staat in Hall.");

        var theirs = henk.open(task);
        assertTrue(theirs.text().contains("Marijke vraagt of Hall dit overneemt."));
        assertEquals(303, henk.submit(theirs, "form[action$=overname]").status());
        assertEquals(Long.parseLong(hall.attr("value")), now().kernId());
        assertEquals("1", count(henk.open("/brummen/balie")));
        assertEquals("0", count(marijke.open("/brummen/balie")));
    }

    @Test
    void a_small_change_by_hand_is_let_through_and_wrong_input_keeps_the_words() {
        var page = marijke.open(task);
        var wrong = marijke.submit(page, "form[action$=wijziging]", "titel", "", "tekst", "Zijn nummer is 123456782.");
        assertEquals(422, wrong.status());
        assertEquals("Zijn nummer is 123456782.", wrong.first("#veld-tekst").wholeText());

        marijke.submit(wrong, "form[action$=wijziging]", "titel", "Heg knippen in Oeken", "tekst", "Liefst in het voorjaar.", "opmerking",
            "Zo is het korter.");

        assertEquals("Heg knippen in Oeken", now().title());
        assertEquals("Liefst in het voorjaar.", now().body());
        assertTrue(in(greet).open(mailedLink()).text().contains("Zo is het korter."));
    }

    private Page say(String title) {
        var page = marijke.open(task);
        var button = page.document().select(".sayings button").stream().filter(one -> one.text().equals(title)).findFirst().orElseThrow();
        return marijke.arrive(marijke.submit(page, "form[action$=antwoord]", "antwoord", button.attr("value")));
    }

    /** The link in the newest mail to Greet, once undoing is no longer possible. */
    private String mailedLink() {
        clock.pass(Duration.ofMinutes(10));
        mailRound.run();
        return TestMails.firstLink(mails.newestTo(emailOf(greet)).orElseThrow());
    }

    private static String count(Page list) {
        return list.first(".counters strong").text();
    }

    private HelpPost now() {
        return posts.byId(hedge.id()).orElseThrow();
    }
}
