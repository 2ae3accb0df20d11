package nl.buurtkanaal.desk.people;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskHolds;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.Confirmation.Kind;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.person.PersonNotes;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.TypedId;

/** What is known of one person, for whoever has them in their care. */
@Singleton
class PersonFile {

    private final DeskSeats seats;
    private final DeskPeople people;
    private final DeskHolds holds;
    private final Confirmations confirmations;
    private final PersonNotes notes;
    private final Measures measures;
    private final Roles roles;
    private final Audit audit;
    private final Clock clock;

    PersonFile(DeskSeats seats, DeskPeople people, DeskHolds holds, Confirmations confirmations, PersonNotes notes, Measures measures,
               Roles roles, Audit audit,
               Clock clock) {
        this.seats = seats;
        this.people = people;
        this.holds = holds;
        this.confirmations = confirmations;
        this.notes = notes;
        this.measures = measures;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person with the seat from which one looks at them. */
    record Opened(DeskSeat seat, Helper helper) {

        URI href() {
            return URI.create(seat.href() + "/mensen/" + helper.id());
        }

        long by() {
            return seat.person().id();
        }
    }

    /** @throws NotFound when this person is not in their care */
    Opened open(Edition edition, CurrentPerson person, String id) {
        var seat = seats.of(person, edition);
        return new Opened(seat, people.byId(seat, TypedId.orNotFound(id)).orElseThrow(NotFound::new));
    }

    /** Reading what is private of somebody is an act. */
    void noteReading(Opened opened) {
        audit.record(opened.by(), "person.read", "person", opened.helper().id(), null);
    }

    /** A buurtverbinder pauses neighbours; somebody with a role is for the administrator. */
    boolean mayJudge(Opened opened) {
        return opened.seat().isAdministrator() || !roles.hasAny(opened.helper().id());
    }

    PersonPage page(Opened opened, VogForm form, Map<String, String> errors) {
        var now = clock.instant();
        var id = opened.helper().id();
        var held = confirmations.of(id, now);
        var looking = holds.of(PeopleWork.KIND, id, now).map(hold -> hold.seenBy(opened.by())).orElse(null);
        return new PersonPage(opened.helper(), looking, held.stream().filter(one -> one.kind() == Kind.ORANGE).findFirst().orElse(null),
            held.stream().filter(one -> one.kind() == Kind.ACQUAINTED).findFirst().orElse(null), confirmations.vogOf(id, now).orElse(null),
            form, errors,
            notes.of(id), measures.of(id), opened.seat().isAdministrator(), mayJudge(opened), opened.href().toString(),
            opened.seat().href() + "/mensen",
            opened.seat().href() + "/bellers/" + id);
    }
}
