package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.Confirmation;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.Test;

/** Who may answer what. */
class Correspondence_MayAnswerTest extends CorrespondenceTest {

    @Test
    void a_post_that_was_closed_meanwhile_is_not_answered() {
        var seen = posts.visibleTo(villagers.signedIn(kees), heg.editionId(), heg.code(), clock.instant());
        life.close(greet.id(), heg.id(), VisiblePost.Outcome.NO_LONGER_NEEDED, null, clock.instant());

        assertThrows(NotFound.class, () -> answering.answer(villagers.signedIn(kees), seen, "Ik kom graag.", false, null, clock.instant()));
        assertEquals(0, conversations.countFor(heg.id()));
    }

    @Test
    void nobody_answers_their_own_post() {
        var refused = assertThrows(Answering.Refused.class, () -> answer(greet, heg, "Ik kom zelf."));

        assertEquals(Verdict.OWN, refused.verdict());
    }

    @Test
    void twenty_people_a_day_and_no_more() {
        for (var i = 0; i < 20; i++) {
            answer(kees, villagers.post(villagers.withAccount(villagers.in("oeken", "Buur")), asks(Category.TUIN, "Heg")), "Ik kom graag.");
        }

        var refused = assertThrows(Answering.Refused.class, () -> answer(kees, heg, "Ik kom graag."));

        assertNull(refused.verdict());
    }

    @Test
    void an_orange_request_is_answered_by_who_is_known() {
        var rit = villagers.post(greet, asks(Category.VERVOER, "Naar Hall"));

        assertEquals(Verdict.NOT_CONFIRMED, assertThrows(Answering.Refused.class, () -> answer(kees, rit, "Ik rijd.")).verdict());
        confirmations.confirm(kees.id(), Confirmation.Kind.ACQUAINTED, greet.id(), clock.instant());
        assertNotNull(answer(kees, rit, "Ik rijd.").safetyReadAt());
    }

    @Test
    void an_orange_offer_is_answered_by_whoever_needs_it_once_its_author_is_known() {
        var lift = villagers.post(kees, offers(Category.VERVOER, "Ik rijd graag"));

        assertEquals(Verdict.OFFER_NOT_CONFIRMED, assertThrows(Answering.Refused.class, () -> answer(greet, lift, "Graag.")).verdict());
        confirmations.confirm(kees.id(), Confirmation.Kind.ORANGE, greet.id(), clock.instant());
        assertEquals(kees.id(), answer(greet, lift, "Graag.").ownerId());
    }

    @Test
    void for_somebody_without_an_account_the_buurtverbinder_reads() {
        var marijke = villagers.withAccount(villagers.in("oeken", "Marijke"));
        var truus = villagers.in("oeken", "Truus");
        var post = villagers.postFor(truus, marijke, asks(Category.TUIN, "Heg van Truus"));

        assertTrue(standing(kees, post).readAloud());
        var conversation = answer(kees, post, "Ik kom graag.");

        assertEquals(marijke.id(), conversation.ownerId());
        assertEquals("Truus", repository.view(conversation.code(), kees.id()).orElseThrow().onBehalfOf());
        assertEquals(1, conversations.unreadOf(marijke.id()));
    }

    private Standing standing(Person person, HelpPost post) {
        var visitor = villagers.signedIn(person);
        return conversations.standing(posts.visibleTo(visitor, post.editionId(), post.code(), clock.instant()), visitor, clock.instant());
    }
}
