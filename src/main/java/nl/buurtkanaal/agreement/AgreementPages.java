package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.Colour;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.conversation.ConversationView;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.platform.time.CalendarLeaf;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/** The two pages on which people agree: when, and where. */
@Singleton
class AgreementPages {

    private static final int DAYS_AHEAD = 14;
    private static final int SUGGESTED = 3;

    private final ArrangedRepository arranged;
    private final PlaceWords words;
    private final MeetingPlaces places;
    private final HelpPosts posts;
    private final Clock clock;

    AgreementPages(ArrangedRepository arranged, PlaceWords words, MeetingPlaces places, HelpPosts posts, Clock clock) {
        this.arranged = arranged;
        this.words = words;
        this.places = places;
        this.posts = posts;
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
            waiting == null ? null : new Waiting(waiting.id(), waiting.isOf(readerId), Meeting.capital(waiting.meeting().words()),
                where(waiting)),
            toCome == null ? null : new Standing(toCome.id(), CalendarLeaf.of(toCome.nextOn()),
                Meeting.capital(toCome.meeting().rhythmWords()), where(toCome),
                toCome.rhythm().repeats(), toCome.nextOn().toString()),
            view.takesMessages(), form, errors, options("agreement.choose.part.", "ochtend", "middag", "avond"),
            options("agreement.choose.rhythm.", "een-keer", "elke-week", "om-de-week"),
            view.takesMessages() ? suggestions(view, today, waiting) : List.of(), notice);
    }

    /** The next days on the parts of the week that the post names, at most three; none when that was left open. */
    private List<Suggestion> suggestions(ConversationView view, LocalDate today, @Nullable Arranged waiting) {
        var dayParts = posts.byId(view.helpPostId()).map(HelpPost::dayParts).orElse(DayParts.OPEN);
        if (dayParts.isOpen()) {
            return List.of();
        }
        var seen = waiting == null ? "" : "&gezien=" + waiting.id();
        return IntStream.rangeClosed(1, DAYS_AHEAD).mapToObj(today::plusDays).flatMap(day -> Stream.of(Part.values())
                .filter(part -> dayParts.overlaps(DayParts.of(day.getDayOfWeek(), part)))
                .map(part -> new Suggestion(new Meeting(day, part, null, Rhythm.ONCE).words(), Agreement.pathIn(view.code())
                + "/plek?datum=" + day
                    + "&dagdeel=" + part.name().toLowerCase(Locale.ROOT) + "&ritme=een-keer" + seen)))
            .limit(SUGGESTED).toList();
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

    /** A moment to choose with one press. */
    @Introspected
    record Suggestion(String when, String href) {
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
                    List<Option> parts, List<Option> rhythms, List<Suggestion> suggestions, @Nullable String notice) {
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
