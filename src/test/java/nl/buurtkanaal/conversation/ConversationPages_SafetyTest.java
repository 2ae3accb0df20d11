package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.person.Confirmation;
import org.junit.jupiter.api.Test;

/** Who may answer and read, and how somebody gets rid of another. */
class ConversationPages_SafetyTest extends ConversationPagesTest {

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
}
