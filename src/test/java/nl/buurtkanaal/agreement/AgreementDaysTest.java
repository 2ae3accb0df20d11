package nl.buurtkanaal.agreement;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import nl.buurtkanaal.moderation.DeskRows;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Days, weeks and the clock that goes back in the night of Sunday 25 October 2026. Greet asks, Kees helps, Marijke has the desk. */
@MicronautTest(transactional = false)
abstract class AgreementDaysTest {

    static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

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
    Person greet;
    Person kees;
    HelpPost coffee;
    String talk;

    @BeforeEach
    void keesWroteToGreet() {
        clock.reset();
        begin();
    }

    void begin() {
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

    long agree(LocalDate day, String time, Rhythm rhythm) {
        arrangements.propose(talk, kees.id(), on(day, time, rhythm), 0, clock.instant());
        assertEquals(Result.AGREED, arrangements.agree(talk, greet.id(), waiting(greet).get(0).id(), clock.instant()));
        return agreements.upcomingOf(greet.id(), day, 10).get(0).id();
    }

    List<Arranged> waiting(Person reader) {
        return arranged.in(conversation(), reader.id()).stream().filter(Arranged::proposal).toList();
    }

    long conversation() {
        return dialogues.of(talk, greet.id()).orElseThrow().id();
    }

    static Proposed on(LocalDate day, String time, Rhythm rhythm) {
        return new Proposed(new Meeting(day, Part.OCHTEND, time == null ? null : LocalTime.parse(time), rhythm), null, null);
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Time.ZONE).toInstant();
    }
}
