package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.conversation.AnswerBox;
import nl.buurtkanaal.conversation.Conversations;
import nl.buurtkanaal.conversation.PostAnswer;
import nl.buurtkanaal.conversation.Standing;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.introduction.Askings;
import nl.buurtkanaal.introduction.Match;
import nl.buurtkanaal.introduction.Matches;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.socialekaart.SocialeKaart;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.together.Gatherings;

/** One post on its own page: what is asked, what one can do about it, and where else help is. */
@Controller("/{editie}/hulp/{code}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PostController {

    private static final int MATCHES = 10;
    private static final int ANSWERS = 20;
    private static final int ENTRIES = 3;

    private final HelpPosts posts;
    private final Gatherings gatherings;
    private final Conversations conversations;
    private final Matches matches;
    private final Askings askings;
    private final SocialeKaart socialeKaart;
    private final Spreekuren spreekuren;
    private final Clock clock;

    PostController(HelpPosts posts, Gatherings gatherings, Conversations conversations, Matches matches, Askings askings,
                   SocialeKaart socialeKaart, Spreekuren spreekuren, Clock clock) {
        this.posts = posts;
        this.gatherings = gatherings;
        this.conversations = conversations;
        this.matches = matches;
        this.askings = askings;
        this.socialeKaart = socialeKaart;
        this.spreekuren = spreekuren;
        this.clock = clock;
    }

    @Get
    @View("pages/post")
    PostPage show(HttpRequest<?> request, Edition edition, @PathVariable String code, @Nullable CurrentPerson visitor) {
        var now = clock.instant();
        var visible = posts.visibleTo(visitor, edition.id(), code, now);
        var post = visible.post();
        var standing = mayWantToAnswer(visible) ? conversations.standing(visible, visitor, now) : null;
        return PostPage.of(edition, visible, gatherings.of(visible, post.path(edition.slug()), visitor, now), standing,
            answerBox(edition, visible, standing), answers(request, visible, visitor), matches(visible), asked(visible, now),
            entries(visible),
            spreekuren.nextNear(edition.id(), post.kernId(), now).orElse(null));
    }

    /** The desk looks after the post; whoever of them wants to help as a neighbour goes by one page more. */
    private static boolean mayWantToAnswer(VisiblePost visible) {
        return !visible.stranger() && !visible.ownOrDesk();
    }

    private static @Nullable AnswerBox answerBox(Edition edition, VisiblePost visible, @Nullable Standing standing) {
        return standing != null && standing.mayAnswer() ? AnswerBox.blank(edition.slug(), visible, standing) : null;
    }

    private List<PostAnswer> answers(HttpRequest<?> request, VisiblePost visible, @Nullable CurrentPerson visitor) {
        if (visitor == null || !visible.own()) {
            return List.of();
        }
        var found = conversations.answersTo(visible.post().id(), visitor.id(), ANSWERS);
        request.setAttribute(Frame.UNREAD, found.unread());
        return found.answers();
    }

    /** Visitors are led to what is about this kind of help alone; who looks for a way out, to what comes near as well. */
    private List<SocialeKaartCard> entries(VisiblePost visible) {
        var post = visible.post();
        return visible.ownOrDesk() ? socialeKaart.forCategory(post.editionId(), post.kernId(), post.category(), ENTRIES)
            : socialeKaart.about(post.editionId(), post.kernId(), post.category(), ENTRIES);
    }

    /** The one who asks and the desk read who was asked, as long as the post is open. */
    private List<String> asked(VisiblePost visible, Instant now) {
        return visible.ownOrDesk() && visible.open() ? askings.words(visible.post(), now) : List.of();
    }

    private List<Match> matches(VisiblePost visible) {
        return PostPage.showsMatches(visible) ? matches.of(visible.post(), MATCHES) : List.of();
    }
}
