package nl.buurtkanaal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import org.junit.jupiter.api.Test;

/** Kees has a role beside being a neighbour: he says as who he answers, and Greet reads it. */
class ConversationPages_HatTest extends ConversationPagesTest {

    private static final String CHOICE = "#antwoord input[name=hat]";

    @Inject Roles roles;

    @Test
    void who_is_only_a_neighbour_has_nothing_to_choose() {
        assertFalse(as(kees).open(post).has(CHOICE));
        assertFalse(as(kees).open(post + "/antwoorden").has(CHOICE));
    }

    @Test
    void who_has_a_role_chooses_once_and_the_other_reads_it_wherever_the_name_stands() {
        villagers.asBuurtverbinder(kees);
        var atHome = as(kees);
        var form = atHome.open(post + "/antwoorden");
        assertEquals(List.of("", "BUURTVERBINDER"), form.document().select(CHOICE).eachAttr("value"));
        assertEquals("", form.first(CHOICE + "[checked]").attr("value"), "as a neighbour, unless they say so");
        assertFalse(form.text().contains("Als redacteur"));

        var talk = atHome.arrive(atHome.submit(form, ANSWER, "bericht", "Ik weet wie dat kan.", "hat", "BUURTVERBINDER"));

        assertTrue(talk.text().contains("U schrijft hier als buurtverbinder."));
        assertFalse(talk.has("input[name=hat]"), "once");
        var greetAtHome = as(greet);
        var read = greetAtHome.open(talk.path());
        assertTrue(read.text().contains("Kees schrijft hier als buurtverbinder."));
        assertEquals("Kees buurtverbinder", read.first(".talk-who").select("strong, strong + span").text());
        assertEquals("Kees buurtverbinder",
            greetAtHome.open("/mijn/berichten").first(".row-main").select(".row-title, .row-title + .row-text").text());
        assertTrue(greetAtHome.open(post).text().contains("Kees (buurtverbinder)"));
        assertFalse(greetAtHome.open(talk.path()).text().contains("U schrijft hier als"), "Greet is a neighbour");
    }

    @Test
    void a_key_of_somebody_elses_role_sends_nothing_and_keeps_the_words() {
        var atHome = as(kees);
        for (var key : List.of("BUURTVERBINDER", "ADMINISTRATOR", "O1", "E1", "'")) {
            var answer = atHome.submit(atHome.open(post), ANSWER, "bericht", "Ik kom graag.", "hat", key);

            assertEquals(422, answer.status(), key);
            assertEquals("Ik kom graag.", answer.first("textarea[name=bericht]").wholeText());
            assertTrue(answer.text().contains("Deze rol hebt u niet"));
        }
        assertEquals(0, conversations.countFor(heg.id()));
    }

    @Test
    void a_second_answer_goes_on_as_the_first_began() {
        villagers.asBuurtverbinder(kees);
        var atHome = as(kees);
        var form = atHome.open(post + "/antwoorden");
        var path = atHome.arrive(atHome.submit(form, ANSWER, "bericht", "Ik kom graag.")).path();

        atHome.submit(form, ANSWER, "bericht", "Nog iets.", "hat", "BUURTVERBINDER", "inzending", "");

        assertFalse(as(greet).open(path).text().contains("buurtverbinder."));
    }

    @Test
    void who_loses_the_role_wrote_as_a_neighbour() {
        villagers.asBuurtverbinder(kees);
        var path = answeredAsBuurtverbinder(as(kees));

        var administrator = new CurrentPerson(greet.id(), "Greet", greet.kernId(), greet.editionId(), true, "session",
            List.of(new Role(Role.Kind.ADMINISTRATOR, greet.editionId(), Set.of(), Set.of())));
        assertEquals(Roles.Change.DONE, roles.revoke(villagers.roleOf(kees), administrator));

        var read = as(greet).open(path);
        assertFalse(read.text().contains("schrijft hier als"));
        assertFalse(as(greet).open("/mijn/berichten").first(".row-main").text().contains("buurtverbinder"));
    }

    @Test
    void a_block_holds_whatever_the_hat() {
        villagers.asBuurtverbinder(kees);
        var path = answeredAsBuurtverbinder(as(kees));
        blocks.block(greet.id(), kees.id(), clock.instant());

        var atHome = as(kees);
        atHome.submit(atHome.open(path), REPLY, "bericht", "Hoort u mij?");

        assertFalse(messages(as(greet).open(path)).contains("Hoort u mij?"));
    }

    private String answeredAsBuurtverbinder(Visitor visitor) {
        return visitor.arrive(visitor.submit(visitor.open(post + "/antwoorden"), ANSWER, "bericht", "Ik kom graag.", "hat",
            "BUURTVERBINDER")).path();
    }
}
