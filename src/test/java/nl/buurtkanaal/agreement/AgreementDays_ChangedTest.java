package nl.buurtkanaal.agreement;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.buurtkanaal.agreement.Arrangements.Result;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.Test;

/** What becomes of a day when somebody cancels, leaves, closes the post or comes too late. */
class AgreementDays_ChangedTest extends AgreementDaysTest {

    @Test
    void weekly_help_that_falls_away_comes_to_the_desk_and_what_the_asker_does_not_need_does_not() {
        var id = agree(TUESDAY, "10:00", Rhythm.WEEKLY);
        assertTrue(cancellations.once(talk, kees.id(), id, TUESDAY, clock.instant()));
        assertFalse(cancellations.once(talk, kees.id(), id, TUESDAY, clock.instant()), "a second press");
        assertEquals(TUESDAY.plusWeeks(1), agreements.byId(id).orElseThrow().nextOn());
        assertEquals(List.of("Kees kan niet op dinsdag 1 december"), atTheDesk().stream().map(DeskLine::why).toList());

        assertTrue(cancellations.forGood(talk, kees.id(), id, clock.instant()));
        assertFalse(cancellations.forGood(talk, kees.id(), id, clock.instant()));
        var lines = atTheDesk();
        assertEquals(2, lines.size());
        assertTrue(lines.stream().anyMatch(line -> "Kees stopt met de vaste hulp".equals(line.why()) && line.who()
            .startsWith("Greet, bericht uit Oeken")));
        lines.forEach(line -> gaps.settle(Long.parseLong(line.key().replaceFirst("weggevallen-", "")), kees.id(), clock.instant()));
        assertEquals(List.of(), atTheDesk());

        var again = agree(TUESDAY, "10:00", Rhythm.FORTNIGHTLY);
        cancellations.forGood(talk, greet.id(), again, clock.instant());
        assertEquals(List.of(), atTheDesk());
    }

    @Test
    void who_leaves_the_site_lets_nobody_wait() {
        var id = agree(TUESDAY, "10:00", Rhythm.WEEKLY);
        mailRound.run();
        mails.clear();

        leaving.leave(kees.id(), kees.id(), clock.instant());

        mailRound.run();
        assertEquals("Uw afspraak gaat niet door", mails.newestTo(emailOf(greet)).orElseThrow().subject());
        assertFalse(agreements.byId(id).orElseThrow().standing());
        assertEquals(1, atTheDesk().size());
    }

    /** The help goes on although the post is done: who asks no more on the board may well meet. */
    @Test
    void a_post_that_closes_while_somebody_answers_a_proposal_takes_nothing_away() {
        arrangements.propose(talk, kees.id(), on(TUESDAY, "10:00", Rhythm.ONCE), 0, clock.instant());
        var waiting = waiting(greet).get(0).id();
        life.close(greet.id(), coffee.id(), VisiblePost.Outcome.HELPED_HERE, null, clock.instant());

        assertEquals(Result.AGREED, arrangements.agree(talk, greet.id(), waiting, clock.instant()));
        assertTrue(agreements.standingIn(agreements.upcomingOf(kees.id(), TUESDAY, 5).get(0).conversationId()).isPresent());
    }

    /** Truus has no account: Marijke reads to her what Kees proposes, and writes down her yes. */
    @Test
    void somebody_on_the_phone_agrees_with_what_was_read_to_them_and_with_nothing_that_came_later() {
        var marijke = villagers.withAccount(villagers.asBuurtverbinder(villagers.in("oeken", "Marijke")));
        var post = villagers.postFor(villagers.in("oeken", "Truus"), marijke, asks(Category.BOODSCHAPPEN, "Wie neemt boodschappen mee?"));
        var code = meetings.open(post, kees.id(), "Ik ga toch.", clock.instant()).replaceFirst(".*/", "");
        var id = dialogues.of(code, kees.id()).orElseThrow().id();
        arrangements.propose(code, kees.id(), on(TUESDAY, "10:00", Rhythm.ONCE), 0, clock.instant());

        assertFalse(arrangements.agreeAloud(post.id(), id, clock.instant().minusSeconds(60), clock.instant()), "not read yet");
        assertFalse(arrangements.agreeAloud(coffee.id(), id, clock.instant(), clock.instant()), "of another post");
        assertTrue(arrangements.agreeAloud(post.id(), id, clock.instant(), clock.instant()));

        assertEquals(TUESDAY, agreements.upcomingOf(kees.id(), TUESDAY, 5).get(0).nextOn());
        assertTrue(desk.waiting(new DeskSeat(villagers.signedIn(marijke), editions.byId(post.editionId()).orElseThrow(),
            Set.of(post.kernId()), Set.of()), clock.instant()).stream().noneMatch(line -> line.key().startsWith("weggevallen")));
    }

    @Test
    void a_proposal_whose_day_is_over_is_not_agreed_any_more() {
        arrangements.propose(talk, kees.id(), on(TUESDAY, "10:00", Rhythm.ONCE), 0, clock.instant());
        clock.moveTo(at(TUESDAY.plusDays(1), 9));

        assertEquals(Result.PAST, arrangements.agree(talk, greet.id(), waiting(greet).get(0).id(), clock.instant()));
        assertEquals(List.of(), agreements.upcomingOf(greet.id(), TUESDAY, 5));
    }

    /** Both press at the same moment, again and again: one proposal waits, or one agreement stands, and both read the same. */
    @Test
    void two_who_act_at_once_end_in_one_state() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 5; round++) {
                var start = new CyclicBarrier(2);
                var day = TUESDAY.plusDays(round);
                var keesDoes = pool.submit(() -> {
                    start.await();
                    return arrangements.propose(talk, kees.id(), on(day, "10:00", Rhythm.ONCE), seen(kees), clock.instant());
                });
                var greetDoes = pool.submit(() -> {
                    start.await();
                    return arrangements.propose(talk, greet.id(), on(day, "11:00", Rhythm.ONCE), seen(greet), clock.instant());
                });
                var results = List.of(keesDoes.get(), greetDoes.get());

                assertTrue(results.contains(Result.PROPOSED), results.toString());
                assertEquals(waiting(kees).stream().map(Arranged::id).toList(), waiting(greet).stream().map(Arranged::id).toList());
                assertEquals(1, waiting(kees).size());
            }
            var id = waiting(greet).get(0);
            var other = id.isOf(greet.id()) ? kees : greet;
            var start = new CyclicBarrier(2);
            var agreeing = pool.submit(() -> {
                start.await();
                return arrangements.agree(talk, other.id(), id.id(), clock.instant());
            });
            var takingBack = pool.submit(() -> {
                start.await();
                return arrangements.decline(talk, id.proposedBy(), id.id(), clock.instant());
            });
            var agreed = agreeing.get() == Result.AGREED;
            assertEquals(agreed ? Result.OVERTAKEN : Result.DECLINED, takingBack.get());
            assertEquals(agreed ? 1 : 0, agreements.upcomingOf(greet.id(), TUESDAY, 5).size());
            assertEquals(0, waiting(greet).size());
        } finally {
            pool.shutdownNow();
        }
    }

    private long seen(Person reader) {
        return waiting(reader).stream().mapToLong(Arranged::id).findFirst().orElse(0);
    }

    private List<DeskLine> atTheDesk() {
        var marijke = villagers.signedIn(villagers.in("oeken", "Marijke"));
        var edition = editions.byId(coffee.editionId()).orElseThrow();
        return desk.waiting(new DeskSeat(marijke, edition, Set.of(coffee.kernId()), Set.of()), clock.instant());
    }
}
