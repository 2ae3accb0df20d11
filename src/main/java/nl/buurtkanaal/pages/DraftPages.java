package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.signin.SignUpChoices;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.words.Finding;

/** The page on which a post is looked over before it is sent: what it says, what to think of, and what there is already. */
@Singleton
class DraftPages {

    private static final int EXISTING = 3;

    private final Board board;
    private final HelpPosts posts;
    private final Spreekuren spreekuren;
    private final Clock clock;

    DraftPages(Board board, HelpPosts posts, Spreekuren spreekuren, Clock clock) {
        this.board = board;
        this.posts = posts;
        this.spreekuren = spreekuren;
        this.clock = clock;
    }

    DraftPage of(Edition edition, String token, @Nullable CurrentPerson person, PostForm form, Map<String, String> errors) {
        var kern = Optional.ofNullable(form.kern()).map(edition.paths()::get);
        var category = Optional.ofNullable(form.category()).flatMap(Category::of);
        var kind = Kind.valueOf(known(form.kind()));
        var found = PlaceChecks.kinds(form.allWords());
        return new DraftPage(form, errors, DraftController.path(edition, token), Messages.get("place.check." + kind.slug()),
            Messages.get("place.send." + kind.slug()), kind == Kind.TOGETHER,
            PlaceOptions.categories(form.category(), form.allWords()), PlaceOptions.kernen(edition.kernen()), PlaceOptions.days(form.dayParts()),
            options("rhythm", HelpPost.Rhythm.values()), options("for-whom", new HelpPost.ForWhom[] {HelpPost.ForWhom.SELF, HelpPost.ForWhom.SOMEONE}),
            options("reach", HelpPost.Reach.values()), hints(found), found.contains(Finding.Kind.DISTRESS),
            found.stream().anyMatch(DraftPages::removable), PlaceChecks.asksFirst(found), found.contains(Finding.Kind.BSN),
            category.map(Category::note).orElse(null), category.map(known -> known.colour().name().toLowerCase(java.util.Locale.ROOT)).orElse("green"),
            kern.map(where -> existing(edition, where, kind, category.orElse(null), person)).orElse(List.of()),
            kern.flatMap(where -> spreekuren.nextNear(edition.id(), where.id(), clock.instant())).orElse(null),
            person == null || category.filter(Category::orange).isPresent() || posts.isNewcomer(person.id()),
            person == null ? SignUpChoices.at(clock.instant()) : null, "/" + edition.slug() + "/huisregels",
            "/inloggen?terug=" + DraftController.path(edition, token));
    }

    /** Things that may stay in a conversation between two people and are better not read by all. */
    static boolean removable(Finding.Kind kind) {
        return kind.answer() == Finding.Answer.REMOVE || kind == Finding.Kind.BSN;
    }

    private List<HelpPostCard> existing(Edition edition, Kern kern, Kind kind, @Nullable Category category, @Nullable CurrentPerson person) {
        if (category == null || category == Category.ANDERS) {
            return List.of();
        }
        return board.first(BoardQuery.around(edition, kern).of(kind.opposite()).of(category), person, EXISTING);
    }

    private static List<Hint> hints(Set<Finding.Kind> found) {
        return found.stream().filter(kind -> kind != Finding.Kind.DISTRESS)
            .map(kind -> new Hint(Messages.get(kind.messageKey()))).toList();
    }

    private static List<PlaceOptions.Option> options(String name, Enum<?>[] values) {
        return Arrays.stream(values)
            .map(value -> new PlaceOptions.Option(value.name(), Messages.get("place." + name + "." + value.name()), null, null)).toList();
    }

    private static String known(@Nullable String kind) {
        return Arrays.stream(Kind.values()).map(Enum::name).filter(name -> name.equals(kind)).findFirst().orElse(Kind.REQUEST.name());
    }

    /**
     * @param hints        what to think of, one sentence each
     * @param distress     help lines come first
     * @param asksKeeps    the writer has to say that a text may stay
     * @param existing     posts of the opposite kind that may already be the answer
     * @param checkedFirst a buurtverbinder looks at it before it appears
     * @param signUp       null for who is signed in
     */
    @Introspected
    record DraftPage(PostForm form, Map<String, String> errors, String action, String title, String send, boolean together,
                     List<PlaceOptions.Option> categories, List<PlaceOptions.Option> kernen, List<PlaceOptions.Day> days,
                     List<PlaceOptions.Option> rhythms, List<PlaceOptions.Option> forWhoms, List<PlaceOptions.Option> reaches,
                     List<Hint> hints, boolean distress, boolean removable, boolean asksKeeps, boolean bsnFound, @Nullable String note,
                     String colour, List<HelpPostCard> existing, @Nullable NearSpreekuur spreekuur, boolean checkedFirst,
                     @Nullable SignUpChoices signUp, String rulesHref, String signInHref) {

        public String safetyTitle() {
            return Messages.get("place.safety." + colour);
        }

        public List<PlaceOptions.Option> keepOptions() {
            return List.of(new PlaceOptions.Option("ja", Messages.get("place.keeps.label"), null, null));
        }

        public List<PlaceOptions.Option> bsnOptions() {
            return List.of(new PlaceOptions.Option("ja", Messages.get("check.BSN.override"), Messages.get("check.BSN.override.note"), null));
        }
    }

    @Introspected
    record Hint(String text) {
    }
}
