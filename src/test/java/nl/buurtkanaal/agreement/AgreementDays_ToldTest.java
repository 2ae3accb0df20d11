package nl.buurtkanaal.agreement;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.Test;

/** What is told of an agreed day, and when: reminders, the rhythm, the agenda. */
class AgreementDays_ToldTest extends AgreementDaysTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 10, 25);

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
}
