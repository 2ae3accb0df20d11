package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.words.TextCheck;

/**
 * A post as one visitor may see it. Strangers read title, text, category and kern: what is more answers null to them, so a page shows
 * {@link #author()}, {@link #when()} and the like and never {@link #post()} itself.
 *
 * @param hat      as what its author wrote it; null as neighbour. Strangers read it too: it is no person
 * @param fromDesk what its author has from the desk: {@code question} when one waits for an answer, {@code change} when only something was
 *     changed, or empty; always empty for others
 */
@Introspected
public record VisiblePost(HelpPost post, Kern kern, String authorName, @Nullable String hat, PostState state, Viewer viewer,
                          @Nullable Closure closure, @Nullable Refused refused, String fromDesk) {

    /** Who looks. */
    public enum Viewer {
        STRANGER, RESIDENT,
        /** Was asked for this post. */
        ASKED, AUTHOR,
        /** Somebody whose task it is to look after this kern. */
        DESK
    }

    /** How and when it was done. */
    @Introspected
    public record Closure(Outcome outcome, @Nullable String thanks, Instant closedAt) {
    }

    /** The newest refusal of a post that is refused. */
    @Introspected
    public record Refused(nl.buurtkanaal.moderation.Refusal reason, @Nullable String note) {
    }

    /** What ended the need for a post; the word is {@code outcome.<NAME>}. */
    public enum Outcome {
        HELPED_HERE, HELPED_ELSEWHERE, NO_LONGER_NEEDED
    }

    /** Its author looks. */
    public boolean own() {
        return viewer == Viewer.AUTHOR;
    }

    /** The author and the desk see matches, with their reasons. */
    public boolean ownOrDesk() {
        return viewer == Viewer.AUTHOR || viewer == Viewer.DESK;
    }

    /** Somebody looks who is not signed in. */
    public boolean stranger() {
        return viewer == Viewer.STRANGER;
    }

    /** It may be answered. */
    public boolean open() {
        return state == PostState.OPEN;
    }

    /** Title and text; the desk reads them without the middle digits of what may be a burgerservicenummer. */
    public String title() {
        return shown(post.title());
    }

    /** Masked like {@link #title}. */
    public String body() {
        return shown(post.body());
    }

    private String shown(String text) {
        return viewer == Viewer.DESK ? TextCheck.masked(text) : text;
    }

    /** Null to strangers. */
    public @Nullable String author() {
        return stranger() ? null : authorName;
    }

    /** Null to strangers. */
    public @Nullable DayParts when() {
        return stranger() ? null : post.dayParts();
    }

    /** Null to strangers. */
    public @Nullable Instant publishedAt() {
        return stranger() ? null : post.publishedAt();
    }

    /** Null to strangers, and when it is no "samen doen" with a day or a place. */
    public HelpPost.@Nullable Together together() {
        var together = stranger() ? null : post.together();
        return together == null || together.place() == null ? together
            : new HelpPost.Together(together.on(), together.at(), shown(together.place()), together.most());
    }

    /** When and where neighbours meet in the open; for strangers too. Null when it is nothing of the kind, or not complete yet. */
    public @Nullable Meets meets() {
        var meets = post.meets();
        return meets == null ? null : new Meets(meets.on(), meets.at(), shown(meets.place()), meets.weekly(), meets.until());
    }
}
