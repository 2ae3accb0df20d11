package nl.buurtkanaal.moderation;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.stream.Collectors;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;

/** Tells who has a place at the desk of an edition, and which kernen that place is for. */
@Singleton
public class DeskSeats {

    private final Jurisdiction jurisdiction;

    DeskSeats(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** @throws NotFound when this person has no desk in this edition: as if there is none */
    public DeskSeat of(CurrentPerson person, Edition edition) {
        if (!person.isAdministratorOf(edition.id()) && !Jurisdiction.isBuurtverbinderOf(person, edition.id())) {
            throw new NotFound();
        }
        var own = person.isAdministratorOf(edition.id()) ? new HashSet<>(edition.kernIds())
            : Jurisdiction.own(person).stream().filter(edition::has).collect(Collectors.toCollection(HashSet::new));
        var standsIn = jurisdiction.standsIn(person, edition.id());
        standsIn.removeAll(own);
        return new DeskSeat(person, edition, own, standsIn);
    }
}
