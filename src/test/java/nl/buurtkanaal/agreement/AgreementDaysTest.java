package nl.buurtkanaal.agreement;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import nl.buurtkanaal.agreement.Arrangements.Result;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.conversation.Meetings;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskRows;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days, weeks and the clock that goes back in the night of Sunday 25 October 2026. Greet asks, Kees helps, Marijke has the desk. */
@MicronautTest(transactional = false)
class AgreementDaysTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 10, 25);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @Inject
    Villagers villagers;
    @Inject
    Meetings meetings;
    @Inject
    Dialogues dialogues;
    @Inject
    Arrangements arrangements;
    @Inject
    Cancellations cancellations;
    @Inject
    Agreements agreements;
    @Inject
    ArrangedRepository arranged;
    @Inject
    AgreementReminderJob reminders;
    @Inject
    DeskRows desk;
    @Inject
    GapRepository gaps;
    @Inject
    Editions editions;
    @Inject
    Leaving leaving;
    @Inject
    PostLife life;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;

    private Person greet;
    private Person kees;
    private HelpPost coffee;
    private String talk;

    @BeforeEach
    void keesWroteToGreet() {
        clock.reset();
        begin();
    }

    private void begin() {
        villagers.removeAll();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        kees = villagers.withAccount(villagers.in("hall", "Kees"));
        coffee = villagers.post(greet, asks(Category.GEZELSCHAP, "Wie drinkt koffie met mij?"));
        talk = meetings.open(coffee, kees.id(), "Ik kom graag.", clock.instant()).replaceFirst(".*/", "");
        mailRound.run();
        mails.clear();
    }

    @AfterEach
    void everybodyGoes() {
        mails.goAway(false);
        villagers.removeAll();
    }

    /** Sunday has 25 hours: the job runs in both of its hours of half past two. */
    @Test
    void each_time_is_told_once_the_day_before_by_day_also_when_an_hour_happens_twice() {
        clock.moveTo(at(SUNDAY.minusDays(3), 12));
        begin();
        var sunday = agree(SUNDAY, "15:00", Rhythm.ONCE);
        everyHalfHour(at(SUNDAY.minusDays(2), 20), at(SUNDAY, 7));
        assertEquals(List.of(1, 1), told("Morgen hebt u een afspraak"));
        assertTrue(mails.newestTo(emailOf(kees)).orElseThrow().text().contains("zondag 25 oktober, om 15.00 uur"));
        agreements.settle(sunday, greet.id(), clock.instant());

        agree(SUNDAY.plusDays(1), "09:30", Rhythm.WEEKLY);
        clock.moveTo(at(SUNDAY, 0));
        mails.clear();
        everyHalfHour(at(SUNDAY, 0), at(SUNDAY.plusDays(1), 7));
        // agreed on the same Sunday: they know
        assertEquals(List.of(0, 0), told("Morgen hebt u een afspraak"));
        everyHalfHour(at(SUNDAY.plusDays(7), 0), at(SUNDAY.plusDays(8), 7));
        assertEquals(List.of(1, 1), told("Morgen hebt u een afspraak"));
        assertTrue(mails.newestTo(emailOf(kees)).orElseThrow().text().contains("maandag 2 november, om 09.30 uur"));
    }

    @Test
    void two_nodes_at_the_same_minute_remind_once() throws Exception {
        clock.moveTo(at(TUESDAY.minusDays(3), 12));
        agree(TUESDAY, "10:00", Rhythm.ONCE);
        clock.moveTo(at(TUESDAY.minusDays(1), 9));
        var pool = Executors.newFixedThreadPool(2);
        try {
            var start = new CyclicBarrier(2);
            var nodes = List.of(1, 2).stream().map(node -> pool.submit(() -> {
                start.await();
                reminders.run(clock.instant());
                return node;
            })).toList();
            for (var node : nodes) {
                node.get();
            }
        } finally {
            pool.shutdownNow();
        }
        mailRound.run();

        assertEquals(List.of(1, 1), told("Morgen hebt u een afspraak"));
    }

    @Test
    void a_mail_server_that_is_away_for_a_day_makes_no_reminder_of_yesterday() {
        clock.moveTo(at(TUESDAY.minusDays(3), 12));
        agree(TUESDAY, "10:00", Rhythm.ONCE);
        mailRound.run();
        mails.clear();
        clock.moveTo(at(TUESDAY.minusDays(1), 9));
        mails.goAway(true);
        reminders.run(clock.instant());
        mailRound.run();

        mails.goAway(false);
        clock.moveTo(at(TUESDAY, 12));
        mailRound.run();

        assertEquals(List.of(0, 0), told("Morgen hebt u een afspraak"));
    }

    @Test
    void a_rhythm_moves_on_by_itself_and_after_a_standstill_to_what_is_still_to_come() {
        var id = agree(TUESDAY, null, Rhythm.WEEKLY);

        clock.moveTo(at(TUESDAY.plusWeeks(3), 3));
        reminders.run(clock.instant());

        assertEquals(TUESDAY.plusWeeks(3), agreements.byId(id).orElseThrow().nextOn());
        mailRound.run();
        assertEquals(List.of(0, 0), told("Morgen hebt u een afspraak"));
        assertEquals(List.of(id), agreements.passed(TUESDAY.plusDays(1), null, 10).stream().map(Agreement::id).toList());
        assertEquals(List.of(), agreements.passed(TUESDAY, null, 10));
    }

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

    @Test
    void a_weekly_agreement_in_an_agenda_stays_at_its_hour_when_summer_time_ends() throws Exception {
        clock.moveTo(at(SUNDAY.minusDays(10), 12));
        begin();
        var id = agree(SUNDAY.minusWeeks(1), "09:30", Rhythm.WEEKLY);
        cancellations.once(talk, kees.id(), id, SUNDAY.minusWeeks(1), clock.instant());
        var one = arranged.in(agreements.byId(id).orElseThrow().conversationId(), greet.id()).get(0);

        var text = new String(CalendarFile.of(one, Set.of(SUNDAY.minusWeeks(1)), "Kees", "De Rank, Oeken",
            "https://buurtkanaal.example/mijn"),
            StandardCharsets.UTF_8);
        assertTrue(text.contains("DTSTART;TZID=Europe/Amsterdam:20261018T093000\r\n"), text);
        assertTrue(text.contains("EXDATE;TZID=Europe/Amsterdam:20261018T093000\r\n"), text);
        assertTrue(text.contains("SUMMARY:Afspraak met Kees\r\n"), text);
        var event = (VEvent) new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .getComponents("VEVENT").get(0);
        var times = event.<ZonedDateTime>calculateRecurrenceSet(new Period<>(SUNDAY.minusWeeks(2).atStartOfDay(Time.ZONE),
            SUNDAY.plusWeeks(1)
            .atTime(LocalTime.NOON).atZone(Time.ZONE))).stream().map(Period::getStart).sorted().toList();
        assertEquals(List.of(SUNDAY.atTime(9, 30).atZone(Time.ZONE).toInstant(), SUNDAY.plusWeeks(1).atTime(9, 30).atZone(Time.ZONE)
            .toInstant()),
            times.stream().map(ZonedDateTime::toInstant).toList());

        var wholeDay = new Arranged(false, 1, greet.id(), SUNDAY, Part.OCHTEND, null, Rhythm.ONCE, SUNDAY, null, null, null, null, null,
            clock.instant());
        var day = new String(CalendarFile.of(wholeDay, Set.of(), "Kees", null, "https://buurtkanaal.example/mijn"), StandardCharsets.UTF_8);
        assertTrue(day.contains("DTSTART;VALUE=DATE:20261025\r\n") && day.contains("DTEND;VALUE=DATE:20261026\r\n"), day);
        assertTrue(day.contains("SUMMARY:Afspraak met Kees (in de ochtend)\r\n"), day);
    }

    private long agree(LocalDate day, String time, Rhythm rhythm) {
        arrangements.propose(talk, kees.id(), on(day, time, rhythm), 0, clock.instant());
        assertEquals(Result.AGREED, arrangements.agree(talk, greet.id(), waiting(greet).get(0).id(), clock.instant()));
        return agreements.upcomingOf(greet.id(), day, 10).get(0).id();
    }

    private List<Arranged> waiting(Person reader) {
        return arranged.in(conversation(), reader.id()).stream().filter(Arranged::proposal).toList();
    }

    private long seen(Person reader) {
        return waiting(reader).stream().mapToLong(Arranged::id).findFirst().orElse(0);
    }

    private long conversation() {
        return dialogues.of(talk, greet.id()).orElseThrow().id();
    }

    private List<DeskLine> atTheDesk() {
        var marijke = villagers.signedIn(villagers.in("oeken", "Marijke"));
        var edition = editions.byId(coffee.editionId()).orElseThrow();
        return desk.waiting(new DeskSeat(marijke, edition, Set.of(coffee.kernId()), Set.of()), clock.instant());
    }

    private void everyHalfHour(Instant from, Instant until) {
        for (var moment = from; moment.isBefore(until); moment = moment.plus(Duration.ofMinutes(30))) {
            clock.moveTo(moment);
            reminders.run(moment);
            mailRound.run();
        }
    }

    /** How many mails with this subject Greet and Kees got. */
    private List<Integer> told(String subject) {
        return List.of(greet, kees).stream().map(one -> (int) mails.to(emailOf(one)).stream().filter(mail -> mail.subject()
            .equals(subject)).count())
            .toList();
    }

    private static Proposed on(LocalDate day, String time, Rhythm rhythm) {
        return new Proposed(new Meeting(day, Part.OCHTEND, time == null ? null : LocalTime.parse(time), rhythm), null, null);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Time.ZONE).toInstant();
    }
}
