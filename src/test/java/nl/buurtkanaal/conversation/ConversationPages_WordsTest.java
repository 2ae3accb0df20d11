package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.category.Category;
import org.junit.jupiter.api.Test;

/** What should not be in a message, and what gets a kind word before it is sent. */
class ConversationPages_WordsTest extends ConversationPagesTest {

    @Test
    void a_citizen_number_is_not_sent_and_not_repeated() {
        var keesAtHome = as(kees);

        var refused = keesAtHome.submit(keesAtHome.open(post), ANSWER, "bericht", "Mijn BSN is 123456782.");

        assertEquals(422, refused.status());
        assertFalse(refused.first(".error-summary").text().contains("123456782"));
        assertTrue(refused.first("textarea").wholeText().contains("123456782"));
        assertEquals(0, conversations.countFor(heg.id()));
    }

    @Test
    void distress_shows_help_lines_first_and_the_writer_chooses() {
        var keesAtHome = as(kees);

        var helpFirst = keesAtHome.submit(keesAtHome.open(post), ANSWER, "bericht", "Ik denk aan zelfmoord.");
        assertEquals(422, helpFirst.status());
        assertTrue(helpFirst.has("main a[href='tel:112']"));
        assertTrue(helpFirst.has("main a[href='tel:08002000']"));
        assertEquals("Toch zo versturen", helpFirst.first(ANSWER + " button").text());

        assertEquals(303, keesAtHome.submit(helpFirst, ANSWER).status());
    }

    @Test
    void a_phone_number_in_a_first_message_gets_a_hint_and_is_free_later() {
        var keesAtHome = as(kees);

        var hint = keesAtHome.submit(keesAtHome.open(post), ANSWER, "bericht", "Bel mij: 06-12345678.");
        assertEquals(422, hint.status());
        assertTrue(hint.text().contains("U geeft al weg hoe u te bereiken bent"));
        var conversation = keesAtHome.arrive(keesAtHome.submit(hint, ANSWER));

        assertEquals(303, keesAtHome.submit(conversation, REPLY, "bericht", "Of mail: kees@voorbeeld.example").status());
    }

    @Test
    void html_in_a_message_is_text() {
        var conversation = answered("<script>alert(1)</script> & <b>vet</b>");

        var page = as(greet).open(conversation);

        assertEquals(List.of("<script>alert(1)</script> & <b>vet</b>"), messages(page));
        assertFalse(page.has(".talk script"));
    }

    @Test
    void a_number_is_given_on_purpose_read_by_the_other_alone_and_taken_back() {
        var conversation = answered("Ik kom graag.");
        var keesAtHome = as(kees);
        var wrong = keesAtHome.submit(keesAtHome.open(conversation + "/delen"), "form#delen", "telefoon", "12", "adres",
            "Mijn BSN is 123456782");
        assertEquals(422, wrong.status());
        assertEquals(2, wrong.texts(".error-summary li").size());
        var given = keesAtHome.arrive(keesAtHome.submit(wrong, "form#delen", "telefoon", "0612345678", "adres", ""));
        assertTrue(given.text().contains("Greet heeft uw nummer."));

        var greetAtHome = as(greet);
        var seen = greetAtHome.open(conversation);
        assertEquals("tel:+31612345678", seen.first("#bereikbaar a").attr("href"));
        assertEquals(List.of("Ik kom graag.", "Ik geef u mijn telefoonnummer. U ziet het boven onze berichten."), messages(seen));
        var nosy = as(villagers.withAccount(villagers.in("hall", "Nieuwsgierig")));
        assertEquals(404, nosy.open(conversation + "/delen").status());
        assertEquals(404, nosy.post(conversation + "/delen", Map.of("formtoken", token(nosy), "telefoon", "0612345679")).status());

        keesAtHome.submit(keesAtHome.open(conversation + "/delen"), "form#delen", "telefoon", "");
        assertFalse(greetAtHome.open(conversation).has("#bereikbaar"));

        greetAtHome.submit(greetAtHome.open(conversation + "/delen"), "form#delen", "telefoon", "0575000112", "adres", "Beekweg 3, Oeken");
        assertEquals("Adres: Beekweg 3, Oeken", keesAtHome.open(conversation).texts("#bereikbaar p").get(1));
        greetAtHome.submit(greetAtHome.open(conversation), "form[action$=/blokkade]");
        assertFalse(keesAtHome.open(conversation).has("#bereikbaar"));
    }

    @Test
    void a_page_asks_the_database_little_and_reading_is_written_once() {
        var conversation = answered("Ik kom graag.");
        var tea = villagers.post(greet, asks(Category.GEZELSCHAP, "Wie drinkt er thee met mij?"));
        var keesAtHome = as(kees);
        var form = keesAtHome.open("/brummen/hulp/" + tea.code());
        var yellow = keesAtHome.arrive(keesAtHome.submit(form, ANSWER, "bericht", "Ik kom graag."));
        var greetAtHome = as(greet);
        for (var path : List.of(conversation, yellow.uri().getPath())) {
            greetAtHome.open(path);

            var asked = Queries.during(() -> greetAtHome.open(path));

            assertTrue(asked.size() <= 6, asked.size() + " questions: " + String.join("\n", asked));
            assertTrue(asked.stream().noneMatch(question -> question.contains("UPDATE")), "there was nothing new to read");
        }
    }

    @Test
    void what_is_fetched_before_it_is_opened_is_not_read() {
        var conversation = answered("Ik kom graag.");
        var greetAtHome = as(greet);

        for (var purpose : List.of("Sec-Purpose", "Purpose", "X-Moz")) {
            assertEquals(200, greetAtHome.send(greetAtHome.request(conversation).header(purpose, "prefetch;prerender").GET()).status());
        }
        greetAtHome.send(greetAtHome.request(conversation).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertTrue(pages.visitor().open(conversation).redirect().orElse("").startsWith("/inloggen"), "nor by who scans a mail");
        assertEquals(1, conversations.unreadOf(greet.id()));

        greetAtHome.open(conversation);
        assertEquals(0, conversations.unreadOf(greet.id()));
    }

    @Test
    void what_neighbours_should_not_do_gets_a_kind_word_before_it_is_sent() {
        var conversation = answered("Ik kom graag.");
        var keesAtHome = as(kees);

        var word = keesAtHome.submit(keesAtHome.open(conversation), REPLY, "bericht", "Geef mij uw pinpas maar mee.");

        assertEquals(422, word.status());
        assertTrue(word.text().contains("Geef nooit uw pinpas, pincode of DigiD aan een ander"));
        assertEquals("Toch zo versturen", word.first(REPLY + " button").text());
        assertEquals(303, keesAtHome.submit(word, REPLY).status());
        assertEquals(List.of("Geef nooit uw pinpas, pincode of DigiD. Leen geen geld uit."),
            as(greet).open(conversation).texts(".talk-care"));
        assertFalse(keesAtHome.open(conversation).has(".talk-care"), "its writer read it before");
    }
}
