package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.help.VisiblePost;
import org.junit.jupiter.api.Test;

/** An answer becomes a conversation, once, and a mail tells of it without a word of it. */
class ConversationPages_AnsweringTest extends ConversationPagesTest {

    @Test
    void oeken_asks_hall_answers_and_the_asker_writes_back() {
        var keesAtHome = as(kees);
        var sent = keesAtHome.arrive(keesAtHome.submit(keesAtHome.open(post), ANSWER, "bericht", "Dag, ik knip graag uw heg.\nDinsdag?"));
        assertEquals("Berichten met Greet", sent.heading());
        assertTrue(sent.text().contains("Uw bericht is verstuurd."));
        assertEquals(List.of("Dag, ik knip graag uw heg.\nDinsdag?"), messages(sent));

        var greetAtHome = as(greet);
        assertEquals("1", greetAtHome.open(post).first(".nav-own .utrecht-number-badge").ownText());
        var list = greetAtHome.open("/mijn/berichten");
        assertEquals(List.of("Kees"), list.texts(".row--new .row-title"));
        var conversation = greetAtHome.open(list.first(".row-title a").attr("href"));
        assertEquals("Berichten met Kees", conversation.heading());
        assertTrue(conversation.text().contains("Kees woont in Hall."));
        assertEquals(List.of("Dag, ik knip graag uw heg.\nDinsdag?"), messages(conversation));
        assertFalse(greetAtHome.open("/mijn/berichten").has(".row--new"));

        greetAtHome.submit(conversation, REPLY, "bericht", "Graag! Dinsdag is goed.");

        var answered = keesAtHome.open(sent.uri().getPath());
        assertEquals(List.of("Dag, ik knip graag uw heg.\nDinsdag?", "Graag! Dinsdag is goed."), messages(answered));
        assertTrue(greetAtHome.open(post).text().contains("Kees"));
        assertTrue(keesAtHome.open(post).has("a[href='" + sent.uri().getPath() + "']"));
    }

    @Test
    void a_mail_tells_of_it_without_a_word_of_it_and_only_once() {
        var conversation = answered("Mijn hond heet Boris.");
        mailRound.run();

        var mail = mails.newestTo(emailOf(greet)).orElseThrow();
        assertFalse((mail.subject() + mail.text() + mail.html()).matches("(?s).*(Boris|hond|Kees|heg).*"));
        assertEquals(conversation, TestMails.firstLink(mail));

        var keesAtHome = as(kees);
        keesAtHome.submit(keesAtHome.open(conversation), REPLY, "bericht", "En nog iets.");
        mailRound.run();
        assertEquals(1, mails.to(emailOf(greet)).size());

        as(greet).open(conversation);
        keesAtHome.submit(keesAtHome.open(conversation), REPLY, "bericht", "Nog een laatste.");
        mailRound.run();
        assertEquals(2, mails.to(emailOf(greet)).size());
    }

    @Test
    void signed_out_one_signs_in_first_and_comes_back() {
        var conversation = answered("Ik kom graag.");
        var stranger = pages.visitor();

        assertEquals("/inloggen?terug=" + conversation.replace("/", "%2F"), stranger.open(conversation).redirect().orElseThrow());
        assertTrue(stranger.open("/mijn/berichten").redirect().orElseThrow().startsWith("/inloggen"));
        assertTrue(stranger.open(post + "/antwoorden").redirect().orElseThrow().startsWith("/inloggen"));
    }

    @Test
    void a_double_click_is_stored_once() {
        var keesAtHome = as(kees);
        var form = keesAtHome.open(post);
        var first = keesAtHome.submit(form, ANSWER, "bericht", "Ik kom graag.");
        var second = keesAtHome.submit(form, ANSWER, "bericht", "Ik kom graag.");

        assertEquals(303, second.status());
        var conversation = keesAtHome.arrive(first);
        assertEquals(conversation.uri().getPath(), keesAtHome.arrive(second).uri().getPath());
        assertEquals(List.of("Ik kom graag."), messages(conversation));

        keesAtHome.submit(conversation, REPLY, "bericht", "Nog iets.");
        keesAtHome.submit(conversation, REPLY, "bericht", "Nog iets.");
        assertEquals(List.of("Ik kom graag.", "Nog iets."), messages(keesAtHome.open(conversation.uri().getPath())));
    }

    @Test
    void a_post_that_closes_while_somebody_writes_keeps_their_words() {
        var keesAtHome = as(kees);
        var form = keesAtHome.open(post);
        life.close(greet.id(), heg.id(), VisiblePost.Outcome.HELPED_ELSEWHERE, null, clock.instant());

        var answer = keesAtHome.submit(form, ANSWER, "bericht", "Ik kom graag.");

        assertEquals(404, answer.status());
        assertEquals("Dit bericht is er niet meer", answer.heading());
        assertTrue(answer.text().contains("Ik kom graag."));
        assertEquals(0, conversations.countFor(heg.id()));
    }

    @Test
    void an_empty_answer_and_one_that_is_too_long_are_told_and_kept() {
        var keesAtHome = as(kees);
        var empty = keesAtHome.submit(keesAtHome.open(post), ANSWER, "bericht", "  \n ");
        assertEquals(422, empty.status());
        assertTrue(empty.document().title().startsWith("Fout: "));
        assertEquals(List.of("Schrijf eerst een bericht."), empty.texts(".error-summary li"));

        var tooLong = keesAtHome.submit(empty, ANSWER, "bericht", "a".repeat(1501));
        assertEquals(422, tooLong.status());
        assertEquals("a".repeat(1501), tooLong.first("textarea").wholeText().strip());

        var longest = keesAtHome.submit(tooLong, ANSWER, "bericht", "a".repeat(1500));
        assertEquals(303, longest.status());
    }

    @Test
    void nobody_answers_their_own_post_or_one_of_another_edition() {
        var greetAtHome = as(greet);
        assertFalse(greetAtHome.open(post).has(ANSWER));
        assertEquals(303, greetAtHome.open(post + "/antwoorden").status());
        assertEquals(403, greetAtHome.post(post + "/antwoorden", Map.of("formtoken", token(greetAtHome), "bericht", "Ik help mezelf."))
            .status());

        var keesAtHome = as(kees);
        assertEquals(404, keesAtHome.open("/kampen/hulp/" + heg.code() + "/antwoorden").status());
        assertEquals(404, keesAtHome.post("/kampen/hulp/" + heg.code() + "/antwoorden",
            Map.of("formtoken", token(keesAtHome), "bericht", "Hallo"))
            .status());
        assertEquals(404, keesAtHome.open("/brummen/hulp/ZZZZZZ/antwoorden").status());
    }

    @Test
    void what_no_form_of_ours_sends_gets_a_sentence_and_no_crash() {
        var conversation = answered("Ik kom graag.");
        var keesAtHome = as(kees);
        var token = token(keesAtHome);

        assertEquals(400, keesAtHome.open("/mijn/berichten?na=abc").status());
        assertEquals(400, keesAtHome.open("/mijn/berichten?na=-1").status());
        assertEquals(200, keesAtHome.open("/mijn/berichten?na=1").status());
        assertEquals(400, keesAtHome.open(conversation + "?voor=99999999999999999999").status());
        assertEquals(422, keesAtHome.post(conversation, Map.of("formtoken", token)).status());
        assertEquals(400, raw(keesAtHome, conversation, "formtoken=" + token + "&bericht=%FF%FE").status());
        assertEquals(413, raw(keesAtHome, conversation, "formtoken=" + token + "&bericht=" + "a".repeat(10_000_000)).status());
        assertEquals(422, keesAtHome.post(conversation, Map.of("bericht", "Zonder bewijs")).status());
        assertEquals(List.of("Ik kom graag."), messages(keesAtHome.open(conversation)));
    }

    @Test
    void an_open_page_learns_cheaply_that_something_new_came() {
        var conversation = answered("Ik kom graag.");
        var greetAtHome = as(greet);
        var page = greetAtHome.open(conversation);
        var stand = page.first("[data-refresh]");
        assertEquals(conversation + "/stand", stand.attr("data-refresh"));
        var first = greetAtHome.open(stand.attr("data-refresh"));
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertTrue(tag.startsWith('"' + stand.attr("data-newest") + "-"), "nothing new since the page was made");
        assertEquals(304, ifNew(greetAtHome, conversation + "/stand", tag).status());
        var list = greetAtHome.open("/mijn/berichten").first("[data-refresh]");
        var listTag = greetAtHome.open(list.attr("data-refresh")).headers().firstValue("ETag").orElseThrow();

        var keesAtHome = as(kees);
        keesAtHome.submit(keesAtHome.open(conversation), REPLY, "bericht", "Nog iets.");

        assertEquals(200, ifNew(greetAtHome, conversation + "/stand", tag).status());
        assertEquals(200, ifNew(greetAtHome, "/mijn/stand", listTag).status());
        assertEquals(1, greetAtHome.open("/mijn/berichten").texts(".row--new").size(), "asking reads nothing");
        assertEquals(404, as(villagers.withAccount(villagers.in("hall", "Nieuwsgierig"))).open(conversation + "/stand").status());
    }

    private static Page ifNew(Visitor visitor, String path, String tag) {
        return visitor.send(visitor.request(path).header("If-None-Match", tag).GET());
    }

    private static Page raw(Visitor visitor, String path, String body) {
        return visitor.send(visitor.request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
