package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.conversation.ConversationView;
import nl.buurtkanaal.edition.ClosedDays;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.place.NearPlace;
import nl.buurtkanaal.place.OpeningHours;
import nl.buurtkanaal.place.OpeningHours.Opening;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.DutchWords;
import nl.buurtkanaal.platform.views.Messages;

/** Where two people may meet: ontmoetingsplekken that are open then, the nearest first; after them those whose hours nobody could read. */
@Singleton
class MeetingPlaces {

    private static final int LOOKED_AT = 12;
    private static final int SHOWN = 4;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Places places;
    private final Kernen kernen;
    private final ClosedDays closedDays;

    MeetingPlaces(Places places, Kernen kernen, ClosedDays closedDays) {
        this.places = places;
        this.kernen = kernen;
        this.closedDays = closedDays;
    }

    /** A place to choose; {@code open}: one can walk in at that moment, as far as we know. */
    @Introspected
    record Choice(String value, String label, String hint, boolean open) {
    }

    /** At most four; may be empty. One question to the database. */
    List<Choice> near(ConversationView view, Meeting meeting) {
        Predicate<LocalDate> closed = day -> closedDays.isClosed(view.editionId(), day);
        var from = kernen.byId(view.postKernId()).name();
        var found = places.meetingPlacesNear(view.editionId(), view.postKernId(), LOOKED_AT).stream()
            .map(near -> choice(near, from, meeting, closed))
            .flatMap(Optional::stream).toList();
        return Stream.concat(found.stream().filter(Choice::open), found.stream().filter(choice -> !choice.open())).limit(SHOWN).toList();
    }

    private static Optional<Choice> choice(NearPlace near, String kern, Meeting meeting, Predicate<LocalDate> closed) {
        var hours = OpeningHours.read(near.place().hours());
        if (hours.slots().isEmpty()) {
            return Optional.of(choice(near, kern, Messages.get("agreement.place.unknown"), false));
        }
        return during(hours, meeting, closed).map(opening ->
            choice(near, kern, Messages.get("agreement.place.open", DutchWords.timeSpan(opening.start(), opening.end())), true));
    }

    /** When one can walk in on that day, within that part of it. */
    static Optional<Opening> during(OpeningHours hours, Meeting meeting, Predicate<LocalDate> closed) {
        var from = from(meeting);
        var until = meeting.at() == null ? meeting.firstOn().atTime(ProposalRules.endOf(meeting.part())).atZone(Time.ZONE)
            : from.plusMinutes(1);
        return hours.next(from, closed).filter(opening -> opening.start().isBefore(until));
    }

    private static ZonedDateTime from(Meeting meeting) {
        var begin = meeting.part() == Part.OCHTEND ? MORNING : meeting.part() == Part.MIDDAG ? ProposalRules.endOf(Part.OCHTEND)
            : ProposalRules.endOf(Part.MIDDAG);
        return meeting.firstOn().atTime(meeting.at() == null ? begin : meeting.at()).atZone(Time.ZONE);
    }

    private static Choice choice(NearPlace near, String kern, String opening, boolean open) {
        var place = near.place();
        var way = near.here() ? "" : near.minutes() == null ? Messages.get("agreement.place.far", kern) + " "
            : Messages.get("agreement.place.minutes", near.minutes(), kern) + " ";
        var chair = Messages.get(place.wheelchair() ? "agreement.place.wheelchair" : "agreement.place.no-wheelchair");
        return new Choice(place.slug(), PlaceWords.named(place.name(), near.kern().name()), opening + " " + way + chair,
            open);
    }
}
