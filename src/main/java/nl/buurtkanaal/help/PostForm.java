package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Screening;

/**
 * A post as its writer types it, when placing and when changing it: texts as typed, never null. What it may hold, {@link PostRules} says.
 * Who is new says in the same form who they are.
 *
 * @param dayParts     slugs of day-parts; none is "in overleg"
 * @param seen         what {@link TextNotices#seen()} said on the page before
 * @param keeps        filled when the writer leaves a text as it is after a question about it
 * @param version      of the post that is changed
 * @param hat          key of the role in which a professional writes it; empty as neighbour
 * @param act          {@code remove} for the button that takes out what the text gives away
 */
@Introspected
@Serdeable
public record PostForm(
    @Nullable String inzending, @Nullable String version,
    @Nullable @NotBlank(message = "{post.kind.blank}") @Pattern(regexp = "|REQUEST|OFFER|TOGETHER",
        message = "{post.kind.blank}") String kind,
    @Nullable @NotBlank(message = "{post.title.blank}") @Size(max = HelpPostContent.TITLE_MAX, message = "{post.title.long}") String title,
    @Nullable @NotBlank(message = "{post.body.blank}") @Size(max = HelpPostContent.BODY_MAX, message = "{post.body.long}") String words,
    @Nullable String saysNoBsn, @Nullable String keeps, @Nullable String seen,
    @Nullable @NotBlank(message = "{post.category.blank}") String category,
    @Nullable String togetherOn, @Nullable String togetherAt,
    @Nullable @Size(max = HelpPostContent.PLACE_MAX, message = "{post.place.long}") String togetherPlace,
    @Nullable String togetherMost,
    @Nullable @NotBlank(message = "{post.kern.blank}") String kern,
    @Nullable List<String> dayParts, @Nullable String rhythm, @Nullable String lastOn, @Nullable String forWhom, @Nullable String reach,
    @Nullable String avoidsOwnKern, @Nullable String quiet,
    @Nullable String shownName, @Nullable String email, @Nullable String age, @Nullable String adultFrom, @Nullable String rules,
    @Nullable String hat, @Nullable String act) {

    private static final String YES = "ja";

    public PostForm {
        inzending = Typed.text(inzending);
        version = Typed.text(version);
        kind = Typed.text(kind);
        title = Typed.line(title);
        words = Typed.words(words);
        saysNoBsn = Typed.text(saysNoBsn);
        keeps = Typed.text(keeps);
        seen = Typed.text(seen);
        category = Typed.text(category);
        togetherOn = Typed.line(togetherOn);
        togetherAt = Typed.line(togetherAt);
        togetherPlace = Typed.line(togetherPlace);
        togetherMost = Typed.line(togetherMost);
        kern = Typed.text(kern);
        dayParts = dayParts == null ? List.of() : List.copyOf(dayParts);
        rhythm = Typed.text(rhythm);
        lastOn = Typed.line(lastOn);
        forWhom = Typed.text(forWhom);
        reach = Typed.text(reach);
        avoidsOwnKern = Typed.text(avoidsOwnKern);
        quiet = Typed.text(quiet);
        shownName = Typed.text(shownName);
        email = Typed.text(email);
        age = Typed.text(age);
        adultFrom = Typed.text(adultFrom);
        rules = Typed.text(rules);
        hat = Typed.text(hat);
        act = Typed.text(act);
    }

    /** A post as it stands, to be changed. */
    static PostForm of(HelpPost post, String kernSlug) {
        var together = post.together() == null ? HelpPost.Together.OPEN : post.together();
        return new PostForm("", String.valueOf(post.version()), post.kind().name(), post.title(), post.body(), "", "", "",
            post.category().slug(), day(together.on()), together.at() == null ? "" : together.at().toString(), together.place(),
            number(together.most()), kernSlug, post.dayParts().slugs(),
            post.rhythm().name(), day(post.lastOn()), "", post.reach().name(), post.avoidsOwnKern() ? YES : "", post.quiet() ? YES : "",
            "", "", "", "", "", "", "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** The same words for a post of which kind and kern stay as they are. */
    PostForm in(HelpPost post, String kernSlug) {
        return new PostForm(inzending, version, post.kind().name(), title, words, saysNoBsn, keeps, seen, category, togetherOn, togetherAt,
            togetherPlace, togetherMost, kernSlug, dayParts, rhythm, lastOn, forWhom, reach, avoidsOwnKern, quiet, "", "", "", "", "", "",
            act);
    }

    /** The same without what the texts give away; of texts that are not too long. */
    public PostForm withoutPrivateData() {
        return new PostForm("", version, kind, TextNotices.without(title), TextNotices.without(words), "", "", seen, category, togetherOn,
            togetherAt, TextNotices.without(togetherPlace), togetherMost, kern, dayParts, rhythm, lastOn, forWhom, reach, avoidsOwnKern,
            quiet, shownName, email, age, adultFrom, rules, hat, "");
    }

    /**
     * What the texts give away, by what the edition looks for. Texts that are refused for their length are not read: half a megabyte would
     * take seconds.
     */
    public TextNotices notices(Screening screening) {
        return isTooLong() ? TextNotices.NONE : TextNotices.of(screening, seen, title, words, togetherPlace);
    }

    /** A title, text or place that is refused for its length. */
    public boolean isTooLong() {
        return title.length() > HelpPostContent.TITLE_MAX || words.length() > HelpPostContent.BODY_MAX
            || togetherPlace.length() > HelpPostContent.PLACE_MAX;
    }

    /** The button that takes out what the texts give away. */
    public boolean asksToRemove() {
        return act.equals("remove");
    }

    boolean saysItIsNoBsn() {
        return !saysNoBsn.isEmpty();
    }

    /** What the post holds; of a form without errors. */
    public HelpPostContent content() {
        var kindOfPost = HelpPost.Kind.valueOf(kind);
        return new HelpPostContent(kindOfPost, Category.of(category).orElseThrow(), title, words, DayParts.of(dayParts).orElseThrow(),
            rhythm.isEmpty() ? HelpPost.Rhythm.ONCE : HelpPost.Rhythm.valueOf(rhythm), PostRules.day(lastOn).orElse(null),
            kindOfPost == HelpPost.Kind.TOGETHER ? together() : null,
            reach.isEmpty() ? HelpPost.Reach.NEIGHBOURS : HelpPost.Reach.valueOf(reach), !avoidsOwnKern.isEmpty(), !quiet.isEmpty(),
            saysItIsNoBsn());
    }

    private HelpPost.@Nullable Together together() {
        var together = new HelpPost.Together(PostRules.day(togetherOn).orElse(null), PostRules.time(togetherAt).orElse(null),
            togetherPlace.isEmpty() ? null : togetherPlace, togetherMost.isEmpty() ? null : Integer.valueOf(togetherMost));
        return together.isOpen() ? null : together;
    }

    /** For whom it is; of a form without errors. */
    public HelpPost.ForWhom whom() {
        return forWhom.isEmpty() ? HelpPost.ForWhom.SELF : HelpPost.ForWhom.valueOf(forWhom);
    }

    /** The same form sent twice is one act; the same page sent again with something corrected is another. */
    public @Nullable String onceKey() {
        return inzending.isBlank() ? null : inzending + '|' + hashCode();
    }

    int versionRead() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    @Override
    public String toString() {
        return "PostForm[hidden]";
    }
}
