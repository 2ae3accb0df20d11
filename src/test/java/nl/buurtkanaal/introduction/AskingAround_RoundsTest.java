package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.Test;

/** The next five, the desk, and what an answer or a departure changes. */
class AskingAround_RoundsTest extends AskingAroundTest {

    @Test
    void the_next_five_come_after_twelve_hours_and_the_desk_after_thirty_six() {
        for (int i = 0; i < 20; i++) {
            helper("brummen", "Brummenaar" + i);
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        assertEquals(5, names(post).size());

        clock.moveTo(Instant.parse("2026-11-24T21:30:00Z"));
        run();
        assertEquals(5, names(post).size(), "it is night");
        clock.moveTo(Instant.parse("2026-11-25T07:00:00Z"));
        run();
        assertEquals(10, names(post).size(), "eight o'clock");
        clock.moveTo(Instant.parse("2026-11-25T11:00:00Z"));
        run();
        assertEquals(15, names(post).size());
        clock.moveTo(Instant.parse("2026-11-25T21:00:00Z"));
        run();
        assertTrue(String.join(" ", askings.words(post, clock.instant())).contains("Een buurtverbinder kijkt nu met u mee."));
        hours(200);
        assertEquals(15, names(post).size());
    }

    @Test
    void running_twice_or_on_two_nodes_asks_nobody_more() {
        for (int i = 0; i < 12; i++) {
            helper("brummen", "Brummenaar" + i);
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        clock.pass(Duration.ofMinutes(10));

        asking.step(post.id(), clock.instant());
        asking.step(post.id(), clock.instant());

        assertEquals(5, names(post).size());
    }

    @Test
    void a_no_brings_another_at_once_and_costs_the_helper_nothing_but_this_one() {
        for (int i = 0; i < 8; i++) {
            helper("oeken", "Oeker" + i);
        }
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);

        assertEquals(Answers.Outcome.TAKEN, answers.reply(invitationsOf(post).get(0), Reply.NOT_NOW, clock.instant()));
        run();
        assertEquals(6, names(post).size());
        assertEquals(Answers.Outcome.TAKEN, answers.reply(invitationsOf(post).get(1), Reply.RATHER_NOT, clock.instant()));
        run();
        assertEquals(7, names(post).size());
        assertEquals(Set.of(Category.TUIN), willing.of(invitationsOf(post).get(0).personId()).orElseThrow().categories());
        assertEquals(Set.of(), willing.of(invitationsOf(post).get(1).personId()).orElseThrow().categories());
    }

    @Test
    void the_first_answer_stands_and_a_post_that_closes_meanwhile_takes_none() {
        helper("oeken", "Willem");
        helper("oeken", "Riet");
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        var mine = invitationsOf(post);

        assertEquals(Answers.Outcome.TAKEN, answers.reply(mine.get(0), Reply.NOT_NOW, clock.instant()));
        assertEquals(Answers.Outcome.ANSWERED_BEFORE, answers.reply(mine.get(0), Reply.YES, clock.instant()));
        villagers.change(post, "expires_on = '2026-11-01'");
        assertEquals(Answers.Outcome.TOO_LATE, answers.reply(mine.get(1), Reply.YES, clock.instant()));
        assertEquals(null, invitationsOf(post).get(1).reply());
    }

    @Test
    void a_quiet_request_is_seen_by_who_was_asked_until_they_say_no_and_by_nobody_else() {
        var willem = helper("oeken", "Willem");
        var riet = villagers.in("oeken", "Riet");
        var post = places(Villagers.asks(Category.TUIN, "Stil"));
        villagers.change(post, "quiet = TRUE, on_board = FALSE");
        minutes(10);

        assertEquals("Stil", posts.visibleTo(as(willem), post.editionId(), post.code(), clock.instant()).title());
        assertThrows(NotFound.class, () -> posts.visibleTo(as(riet), post.editionId(), post.code(), clock.instant()));
        answers.reply(invitationsOf(post).get(0), Reply.NOT_NOW, clock.instant());
        assertThrows(NotFound.class, () -> posts.visibleTo(as(willem), post.editionId(), post.code(), clock.instant()));
    }

    @Test
    void who_leaves_takes_along_what_they_like_to_do_and_for_what_they_were_asked() {
        var willem = helper("oeken", "Willem");
        var post = places(Villagers.asks(Category.TUIN, "Heg"));
        minutes(10);
        assertEquals(1, names(post).size());

        leaving.leave(willem.id(), willem.id(), clock.instant());

        assertEquals(0, names(post).size());
        assertTrue(willing.of(willem.id()).isEmpty());
    }

    private List<Invitation> invitationsOf(HelpPost post) {
        return jdbc.prepareStatement("SELECT id FROM invitation WHERE help_post_id = ? ORDER BY id", statement -> {
            statement.setLong(1, post.id());
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        }).stream().map(id -> invitations.byId(id).orElseThrow()).toList();
    }
}
