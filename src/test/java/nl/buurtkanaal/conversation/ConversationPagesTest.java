package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.Confirmation;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ConversationPagesTest {

    private static final String ANSWER = "form#antwoord";
    private static final String REPLY = "form#terugschrijven";

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    Conversations conversations;
    @Inject
    PostLife life;
    @Inject
    Bans bans;
    @Inject
    Blocks blocks;
    @Inject
    Confirmations confirmations;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;

    private Person greet;
    private Person kees;
    private HelpPost heg;
    private String post;

    @BeforeEach
    void greetOfOekenAsksForSomething() {
        clock.reset();
        mails.clear();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        kees = villagers.withAccount(villagers.in("hall", "Kees"));
        heg = villagers.post(greet, asks(Category.TUIN, "Wie knipt mijn heg?"));
        post = "/brummen/hulp/" + heg.code();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

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
    void somebody_elses_conversation_is_not_there() {
        var conversation = answered("Ik kom graag.");
        var nosy = as(villagers.withAccount(villagers.in("hall", "Nieuwsgierig")));
        var own = nosy.open("/mijn/berichten");

        assertEquals(404, nosy.open(conversation).status());
        assertFalse(own.has(".row"));
        for (var act : List.of("", "/vertrek", "/blokkade", "/deblokkade")) {
            assertEquals(404, nosy.post(conversation + act, Map.of("formtoken", token(nosy), "bericht", "Hallo")).status());
        }
        assertEquals(404, nosy.open("/mijn/berichten/bestaatniet0").status());
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
    void something_orange_asks_for_a_talk_with_the_buurtverbinder_first() {
        villagers.asBuurtverbinder(villagers.in("hall", "Marijke"));
        var rit = "/brummen/hulp/" + villagers.post(greet, asks(Category.VERVOER, "Wie rijdt mij naar Hall?")).code();
        var keesAtHome = as(kees);

        var page = keesAtHome.open(rit);
        assertFalse(page.has(ANSWER));
        assertTrue(page.text().contains("Maak eerst kennis met de buurtverbinder"));
        assertTrue(keesAtHome.open(page.first("a[href$=/antwoorden]").attr("href")).texts(".person-name").contains("Marijke"));
        var tried = keesAtHome.post(rit + "/antwoorden",
            Map.of("formtoken", token(keesAtHome), "bericht", "Ik rijd graag.", "veilig", "ja"));
        assertEquals(403, tried.status());
        assertTrue(tried.text().contains("Ik rijd graag."));

        confirmations.confirm(kees.id(), Confirmation.Kind.ACQUAINTED, greet.id(), clock.instant());
        var unread = keesAtHome.submit(keesAtHome.open(rit), ANSWER, "bericht", "Ik rijd graag.");
        assertEquals(422, unread.status());
        assertEquals(List.of("Lees hoe u veilig helpt. Zet daarna een vinkje."), unread.texts(".error-summary li"));
        assertEquals(303, keesAtHome.submit(unread, ANSWER, "veilig", "ja").status());
    }

    @Test
    void a_seventeen_year_old_answers_nothing_orange() {
        var lotte = villagers.withAccount(villagers.minorIn("hall", "Lotte"));
        var rit = "/brummen/hulp/" + villagers.post(greet, asks(Category.VERVOER, "Wie rijdt mij naar Hall?")).code();
        var lotteAtHome = as(lotte);

        assertFalse(lotteAtHome.open(rit).has(ANSWER));
        var tried = lotteAtHome.post(rit + "/antwoorden",
            Map.of("formtoken", token(lotteAtHome), "bericht", "Ik fiets wel mee.", "veilig", "ja"));

        assertEquals(403, tried.status());
        assertTrue(tried.text().contains("Hiervoor bent u nog te jong"));
        assertTrue(lotteAtHome.open(post).has(ANSWER));
    }

    @Test
    void who_is_banned_halfway_writes_nothing_more() {
        var conversation = answered("Ik kom graag.");
        var keesAtHome = as(kees);
        var open = keesAtHome.open(conversation);
        bans.ban(kees.id(), "Vervelend gedaan", greet.id(), clock.instant());

        var tried = keesAtHome.submit(open, REPLY, "bericht", "Nog iets.");

        assertEquals(422, tried.status());
        assertTrue(tried.text().contains("U bent niet meer ingelogd"));
        var greetsView = as(greet).open(conversation);
        assertEquals(List.of("Ik kom graag."), messages(greetsView));
        assertFalse(greetsView.has(REPLY));
        assertTrue(greetsView.text().contains("Kees doet niet meer mee."));
    }

    @Test
    void whoever_blocks_hears_nothing_and_the_other_sees_no_difference() {
        var conversation = answered("Ik kom graag.");
        var greetAtHome = as(greet);
        var blocked = greetAtHome.arrive(greetAtHome.submit(greetAtHome.open(conversation), "form[action$=/blokkade]"));
        assertTrue(blocked.text().contains("U hebt Kees geblokkeerd."));
        assertFalse(blocked.has(REPLY));

        var keesAtHome = as(kees);
        var sent = keesAtHome.arrive(keesAtHome.submit(keesAtHome.open(conversation), REPLY, "bericht", "Hallo?"));
        assertEquals(List.of("Ik kom graag.", "Hallo?"), messages(sent));
        assertTrue(sent.has(REPLY));
        assertEquals(404, keesAtHome.open(post).status());

        assertEquals(List.of("Ik kom graag."), messages(greetAtHome.open(conversation)));
        var unblocked = greetAtHome.arrive(greetAtHome.submit(greetAtHome.open(conversation), "form[action$=/deblokkade]"));
        assertTrue(unblocked.has(REPLY));
        assertEquals(List.of("Ik kom graag."), messages(unblocked));
    }

    @Test
    void whoever_steps_out_is_gone_and_the_other_is_told_kindly() {
        var conversation = answered("Ik kom graag.");
        var keesAtHome = as(kees);
        var open = keesAtHome.open(conversation);
        var greetAtHome = as(greet);

        var left = greetAtHome.arrive(greetAtHome.submit(greetAtHome.open(conversation), "form[action$=/vertrek]"));
        assertEquals("/mijn/berichten", left.uri().getPath());
        assertFalse(left.has(".row"));

        var tried = keesAtHome.submit(open, REPLY, "bericht", "Ben u er nog?");
        assertEquals(409, tried.status());
        assertTrue(tried.text().contains("Greet schrijft hier niet meer."));
        assertTrue(tried.text().contains("Ben u er nog?"));
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

    private Visitor as(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }

    /** Kees answers; the path of the conversation. */
    private String answered(String text) {
        var keesAtHome = as(kees);
        return keesAtHome.arrive(keesAtHome.submit(keesAtHome.open(post), ANSWER, "bericht", text)).uri().getPath();
    }

    private static List<String> messages(Page page) {
        return page.document().select(".talk-message p").stream().map(line -> line.wholeText()).toList();
    }

    private static String token(Visitor visitor) {
        return visitor.open("/uitloggen").first("input[name=formtoken]").attr("value");
    }

    private static Page ifNew(Visitor visitor, String path, String tag) {
        return visitor.send(visitor.request(path).header("If-None-Match", tag).GET());
    }

    private static Page raw(Visitor visitor, String path, String body) {
        return visitor.send(visitor.request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
