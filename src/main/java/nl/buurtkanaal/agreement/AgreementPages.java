package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Colour;
import nl.buurtkanaal.conversation.ConversationView;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.platform.time.CalendarLeaf;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/** The two pages on which people agree: when, and where. */
@Singleton
class AgreementPages {

    private final ArrangedRepository arranged;
    private final PlaceWords words;
    private final MeetingPlaces places;
    private final Clock clock;

    AgreementPages(ArrangedRepository arranged, PlaceWords words, MeetingPlaces places, Clock clock) {
        this.arranged = arranged;
        this.words = words;
        this.places = places;
        this.clock = clock;
    }

    /** @param notice sentence of ours about what stood in the way; null when nothing did */
    WhenPage when(ConversationView view, long readerId, ProposalForm form, Map<String, String> errors, @Nullable String notice) {
        var found = arranged.in(view.id(), readerId);
        var waiting = found.stream().filter(Arranged::proposal).findFirst().orElse(null);
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        var toCome = Arrangements.toCome(found, today);
        return new WhenPage(view.otherName(), view.onBehalfOf(), view.owner(readerId), view.postTitle(), view.path(),
            Agreement.pathIn(view.code()),
            waiting == null ? null : new Waiting(waiting.id(), waiting.isOf(readerId), waiting.meeting().words(), where(waiting)),
            toCome == null ? null : new Standing(toCome.id(), CalendarLeaf.of(toCome.nextOn()), toCome.meeting().words(), where(toCome),
                toCome.rhythm().repeats(), toCome.nextOn().toString()),
            view.takesMessages(), form, errors, options("agreement.choose.part.", "ochtend", "middag", "avond"),
            options("agreement.choose.rhythm.", "een-keer", "elke-week", "om-de-week"), notice);
    }

    WherePage where(ConversationView view, Meeting meeting, ProposalForm form, Map<String, String> errors) {
        var near = places.near(view, meeting);
        var careful = view.category().colour() != Colour.GREEN;
        var options = Stream.concat(near.stream().map(place -> new Option(place.value(), place.label(), place.hint(), null)),
            Stream.of(ProposalForm.ELSEWHERE, ProposalForm.LATER)
                .map(key -> new Option(key, Messages.get("agreement.choose.where." + key)))).toList();
        return new WherePage(view.otherName(), meeting.words(), Agreement.pathIn(view.code()), form, errors, options, careful,
            careful && near.stream().noneMatch(MeetingPlaces.Choice::open));
    }

    private @Nullable String where(Arranged one) {
        return words.sentence(one.placeName(), one.placeKernId(), one.placeWords());
    }

    private static List<Option> options(String key, String... values) {
        return Stream.of(values).map(value -> new Option(value, Messages.get(key + value))).toList();
    }

    /** A proposal on the page. @param mine the reader proposed it */
    @Introspected
    record Waiting(long id, boolean mine, String when, @Nullable String where) {
    }

    /** An agreement on the page. @param nextDay the next time, as the form sends it back */
    @Introspected
    record Standing(long id, CalendarLeaf next, String when, @Nullable String where, boolean repeats, String nextDay) {
    }

    /**
     * @param onBehalfOf for whom a buurtverbinder placed the post; null when it is its author's own
     * @param owner      the reader placed it
     */
    @Introspected
    record WhenPage(String otherName, @Nullable String onBehalfOf, boolean owner, String postTitle, String talkHref, String href,
                    @Nullable Waiting waiting, @Nullable Standing standing, boolean takesMessages, ProposalForm form,
                        Map<String, String> errors,
                    List<Option> parts, List<Option> rhythms, @Nullable String notice) {
    }

    /**
     * @param careful a first meeting asks for an ontmoetingsplek
     * @param closed  none of those nearby is open then
     */
    @Introspected
    record WherePage(String otherName, String when, String href, ProposalForm form, Map<String, String> errors, List<Option> places,
                     boolean careful, boolean closed) {
    }
}
