package nl.buurtkanaal.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.moderation.ModerationDesk.Outcome;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class ModerationDeskTest {

    private static long nextSubject = 7_000_000_000L;

    @Inject
    ModerationDesk desk;
    @Inject
    ModerationQueue queue;
    @Inject
    DeskSeats seats;
    @Inject
    Editions editions;
    @Inject
    People people;
    @Inject
    TestClock clock;

    private Edition brummen;
    private long author;
    private CurrentPerson ofOeken;

    @BeforeEach
    void meet() {
        clock.reset();
        brummen = editions.bySlug("brummen").orElseThrow();
        author = person("oeken").id();
        ofOeken = buurtverbinder("oeken");
    }

    @Test
    void the_buurtverbinder_of_the_kern_sees_it_at_once_and_others_as_it_waits() {
        var subject = open(author);
        var nextDoor = buurtverbinder("hall");
        var farAway = buurtverbinder("coldenhove");
        var standIn = person("eerbeek", new Role(Role.Kind.BUURTVERBINDER, brummen.id(), Set.of(), Set.of(brummen.kern("oeken").id())));
        var administrator = person("eerbeek", new Role(Role.Kind.ADMINISTRATOR, brummen.id(), Set.of(), Set.of()));

        assertEquals(List.of(true, true, false, false, false), sees(subject, ofOeken, administrator, nextDoor, standIn, farAway));
        clock.pass(Duration.ofHours(12));
        assertEquals(List.of(true, true, true, true, false), sees(subject, ofOeken, administrator, nextDoor, standIn, farAway));
        clock.pass(Duration.ofHours(12));
        assertEquals(List.of(true, true, true, true, true), sees(subject, ofOeken, administrator, nextDoor, standIn, farAway));
        assertEquals(List.of(false, false), sees(subject, person("oeken"), administratorOf("kampen")));
    }

    @Test
    void nobody_decides_on_what_they_wrote_themselves() {
        var subject = open(ofOeken.id());

        assertEquals(List.of(false), sees(subject, ofOeken));
        assertEquals(Outcome.NOT_YOURS, desk.decide(ofOeken, SubjectKind.POST, subject, 0, Ruling.letThrough(), clock.instant()).outcome());
    }

    @Test
    void the_oldest_promise_comes_first() {
        var older = open(author);
        clock.pass(Duration.ofHours(1));
        var newer = open(author);

        var waiting = queue.waitingFor(seats.of(ofOeken, brummen), clock.instant()).stream().map(one -> one.about().subjectId()).toList();

        assertTrue(waiting.indexOf(older) < waiting.indexOf(newer));
    }

    private List<Boolean> sees(long subject, CurrentPerson... who) {
        var waiting = desk.openCaseOf(SubjectKind.POST, subject).orElseThrow();
        var seen = new ArrayList<Boolean>();
        for (var person : who) {
            var may = desk.mayDecide(person, waiting, clock.instant());
            assertEquals(may, isListed(subject, person));
            seen.add(may);
        }
        return seen;
    }

    private boolean isListed(long subject, CurrentPerson person) {
        try {
            return queue.waitingFor(seats.of(person, brummen), clock.instant()).stream()
                .anyMatch(one -> one.about().subjectId() == subject);
        } catch (NotFound e) {
            return false;
        }
    }

    private long open(long writer) {
        var subject = nextSubject++;
        desk.open(SubjectKind.POST, subject, brummen.id(), brummen.kern("oeken").id(), writer, Set.of(Reason.NEWCOMER), clock.instant());
        return subject;
    }

    private CurrentPerson buurtverbinder(String kern) {
        return person(kern, new Role(Role.Kind.BUURTVERBINDER, brummen.id(), Set.of(brummen.kern(kern).id()), Set.of()));
    }

    private CurrentPerson administratorOf(String edition) {
        return person("oeken", new Role(Role.Kind.ADMINISTRATOR, editions.bySlug(edition).orElseThrow().id(), Set.of(), Set.of()));
    }

    private CurrentPerson person(String kern, Role... roles) {
        var home = brummen.kern(kern);
        var person = people.add("Iemand", home.id(), brummen.id(), null, null, false, clock.instant());
        return new CurrentPerson(person.id(), person.shownName(), home.id(), brummen.id(), true, "session", List.of(roles));
    }
}
