package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.AuthorLimits;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.Hats;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.help.PostChoices;
import nl.buurtkanaal.help.PostForm;
import nl.buurtkanaal.help.PostRules;
import nl.buurtkanaal.help.TextNotices;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.signin.SignUpChoices;
import nl.buurtkanaal.place.NearPlace;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;

/** The page on which a post is looked over before it is sent: what it says, what to think of, and what there is already. */
@Singleton
class DraftPages {

    private static final int EXISTING = 3;
    private static final int PLACES = 8;
    private static final List<String> FOLDED = List.of("kern", "dayParts", "rhythm", "lastOn", "forWhom", "reach");

    private final Board board;
    private final AuthorLimits limits;
    private final Hats hats;
    private final PostRules rules;
    private final Spreekuren spreekuren;
    private final Places places;
    private final Clock clock;

    DraftPages(Board board, AuthorLimits limits, Hats hats, PostRules rules, Spreekuren spreekuren, Places places, Clock clock) {
        this.board = board;
        this.limits = limits;
        this.hats = hats;
        this.rules = rules;
        this.spreekuren = spreekuren;
        this.places = places;
        this.clock = clock;
    }

    DraftPage of(Edition edition, String token, @Nullable CurrentPerson person, PostForm form, Map<String, String> errors) {
        var kern = Optional.ofNullable(edition.paths().get(form.kern()));
        var category = Category.of(form.category());
        var kind = Arrays.stream(Kind.values()).filter(known -> known.name().equals(form.kind())).findFirst().orElse(Kind.REQUEST);
        return new DraftPage(form, errors, rules.notices(form, edition), DraftController.path(edition, token),
            Messages.get("place.check." + kind.slug()), Messages.get(person == null ? "place.send.new" : "place.send." + kind.slug()),
            kind == Kind.TOGETHER, kind == Kind.TOGETHER ? kern.map(where -> places.meetingPlacesNear(edition.id(), where.id(), PLACES))
                .orElse(List.of()) : List.of(),
            form.isTooLong() ? PostChoices.categories(form.category(), "")
                : PostChoices.categories(form.category(), form.title() + "\n" + form.words()),
            PostChoices.kernen(edition.kernen()), PostChoices.days(form.dayParts()), PostChoices.rhythms(), PostChoices.forWhoms(),
            PostChoices.reaches(), hats.options(edition, person), chosen(form, kern), errors.keySet().stream().anyMatch(FOLDED::contains),
            category.map(Category::note).orElse(null), category.map(known -> known.colour().slug()).orElse("green"),
            kern.map(where -> existing(edition, where, kind, category.orElse(null), person)).orElse(List.of()),
            kern.flatMap(where -> spreekuren.nextNear(edition.id(), where.id(), clock.instant())).orElse(null),
            person == null || category.filter(Category::orange).isPresent() || limits.isNewcomer(person.id()),
            person == null ? SignUpChoices.at(clock.instant()) : null, "/" + edition.slug() + "/huisregels",
            "/inloggen?terug=" + DraftController.path(edition, token));
    }

    /** What stands in the folded part, in words: "Oeken, dinsdagochtend, één keer". */
    private static String chosen(PostForm form, Optional<Kern> kern) {
        var when = DayParts.of(form.dayParts()).map(DayParts::words).orElse("");
        var parts = Stream.of(kern.map(Kern::name).orElse(""), when, lower("rhythm.", form.rhythm()), lower("for-whom.", form.forWhom()),
            lower("reach.", form.reach()));
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String lower(String key, String value) {
        return Messages.find(key + value).map(label -> label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1))
            .orElse("");
    }

    private List<HelpPostCard> existing(Edition edition, Kern kern, Kind kind, @Nullable Category category,
                                        @Nullable CurrentPerson person) {
        if (category == null || category == Category.ANDERS) {
            return List.of();
        }
        return board.first(BoardQuery.around(edition, kern).of(kind.opposite()).of(category), person, EXISTING);
    }

    /**
     * @param notices      what to think of in the texts
     * @param hats         as who it is placed; empty for who is only a neighbour
     * @param chosen       what stands in the folded part, in words
     * @param unfolded     something in the folded part has to be mended
     * @param existing     posts of the opposite kind that may already be the answer
     * @param checkedFirst a buurtverbinder looks at it before it appears
     * @param signUp       null for who is signed in
     */
    @Introspected
    record DraftPage(PostForm form, Map<String, String> errors, TextNotices notices, String action, String title, String send,
                     boolean together, List<NearPlace> meetingPlaces, List<Option> categories, List<Option> kernen,
                     List<PostChoices.Day> days, List<Option> rhythms, List<Option> forWhoms,
                     List<Option> reaches, List<Option> hats, String chosen, boolean unfolded, @Nullable String note, String colour,
                     List<HelpPostCard> existing, @Nullable NearSpreekuur spreekuur, boolean checkedFirst, @Nullable SignUpChoices signUp,
                     String rulesHref, String signInHref) {

        /** What is done together says at once how often; the folded part does for the others. */
        public boolean weeklyChoice() {
            return together;
        }

        /** A meeting in the name of something for mantelzorgers stands on their page. */
        public boolean carersReadIt() {
            return together && Hats.forCarers(hats);
        }

        public String safetyTitle() {
            return Messages.get("place.safety." + colour);
        }
    }
}
