package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Colour;
import nl.buurtkanaal.conversation.AnswerBox;
import nl.buurtkanaal.conversation.PostAnswer;
import nl.buurtkanaal.conversation.Standing;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPost.ForWhom;
import nl.buurtkanaal.help.PostState;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.introduction.Match;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.together.Gathering;

/**
 * What the page of a post may show to one visitor. What strangers do not see (name, when, dates) is null for them.
 *
 * @param author      shown name of who placed it
 * @param hat         as what they did; for strangers too, null as neighbour
 * @param caringFor   it is for somebody else: {@code someone} or {@code on-behalf}; empty otherwise
 * @param gathering   who joins and when, when neighbours meet in the open
 * @param dayWords    day-parts in words
 * @param stateKey    key of what is the matter when it is not simply on the board, {@code post.page.<stateKey>.title}; empty otherwise
 * @param mend        why it was refused, with a way to mend it
 * @param fromDesk    its author has a {@code question} of the desk or a {@code change} to look at; empty otherwise
 * @param mine        the visitor placed it
 * @param standing    of a visitor who is signed in and did not place it
 * @param box         the form to answer it, when the visitor may
 * @param firstTime   yellow or orange: a first meeting asks for care
 * @param asked       who was asked for it and what comes next, in sentences
 * @param offerToFill an own offer, which can be added to "wat ik graag doe"
 * @param showMatches the visitor may see who fits, also when nobody does
 */
@Introspected
record PostPage(String href, String boardHref, String signInHref, String heading, String body, String code, String kind, String kindClass,
                Category category, String kern, String kernHref, @Nullable String author, @Nullable String hat, String caringFor,
                @Nullable Gathering gathering,
                @Nullable String dayWords, @Nullable String rhythm, @Nullable Together together, @Nullable Instant publishedAt,
                String stateKey, @Nullable Mend mend, VisiblePost.@Nullable Closure closure,
                String fromDesk, boolean mine, boolean desk, boolean onTheBoard, @Nullable Standing standing, @Nullable AnswerBox box,
                String answerHref, boolean firstTime, List<PostAnswer> answers, boolean showMatches, List<Match> matches,
                List<String> asked, boolean offerToFill, List<SocialeKaartCard> entries,
                @Nullable NearSpreekuur spreekuur) {

    /** It was on the site: then it can have helped, and be done. */
    public boolean mayFinish() {
        return mine && (stateKey.isEmpty() || stateKey.equals("paused") || stateKey.equals("expired"));
    }

    /** Strangers join what is done together by its own button; whoever is signed in may ask something first. */
    public boolean showAnswer() {
        return onTheBoard && (gathering == null || standing != null || desk);
    }

    /** Why a post was refused: the standard sentences, and what the buurtverbinder wrote. */
    @Introspected
    record Mend(String reason, String how, @Nullable String note) {
    }

    /** When and where it is done together; each may be open yet. */
    @Introspected
    record Together(@Nullable Object on, @Nullable Object at, @Nullable String place) {
    }

    static PostPage of(Edition edition, VisiblePost visible, @Nullable Gathering gathering, @Nullable Standing standing,
                       @Nullable AnswerBox box, List<PostAnswer> answers, List<Match> matches, List<String> asked,
                       List<SocialeKaartCard> entries, @Nullable NearSpreekuur spreekuur) {
        var post = visible.post();
        var known = !visible.stranger();
        var href = post.path(edition.slug());
        return new PostPage(href, "/" + edition.slug() + "/hulp", "/inloggen?terug="
            + URLEncoder.encode(gathering == null ? href + "/antwoorden" : href, StandardCharsets.UTF_8),
            visible.title(), visible.body(), post.code(), post.kind().slug(), post.kind().name().toLowerCase(Locale.ROOT),
            post.category(), visible.kern().name(), "/" + edition.slug() + "/kernen/" + visible.kern().slug(), visible.author(),
            visible.hat(),
            known ? caringFor(post.forWhom()) : "", gathering, known ? visible.when().words() : null, known ? post.rhythm().name() : null,
            together(visible), visible.publishedAt(), stateKey(visible.state()), mend(visible), visible.closure(), visible.fromDesk(),
            visible.own(), visible.viewer() == VisiblePost.Viewer.DESK, visible.open(), standing, box, href + "/antwoorden",
            post.category().colour() != Colour.GREEN, answers, showsMatches(visible), matches, asked,
            visible.own() && post.kind() == HelpPost.Kind.OFFER && post.category() != Category.ANDERS && showsMatches(visible), entries,
            spreekuur);
    }

    /** For the author and the desk, as long as somebody may still come. */
    static boolean showsMatches(VisiblePost visible) {
        return visible.ownOrDesk() && (visible.state() == PostState.OPEN || visible.state() == PostState.WAITING);
    }

    private static String caringFor(ForWhom forWhom) {
        return switch (forWhom) {
            case SELF -> "";
            case SOMEONE -> "someone";
            case ON_BEHALF -> "on-behalf";
        };
    }

    private static @Nullable Together together(VisiblePost visible) {
        var together = visible.together();
        return together == null ? null : new Together(together.on(), together.at(), together.place());
    }

    private static String stateKey(PostState state) {
        return state == PostState.OPEN ? "" : state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Mend mend(VisiblePost visible) {
        var refused = visible.refused();
        return refused == null ? null
            : new Mend(Messages.get(refused.reason().messageKey()), Messages.get(refused.reason().mendKey()), refused.note());
    }
}
