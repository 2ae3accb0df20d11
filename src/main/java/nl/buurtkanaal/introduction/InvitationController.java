package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Meetings;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Frame;

/**
 * The page behind "iemand zoekt hulp" in a mail: what is asked, and three buttons. No sign-in is needed for these; the link is for one
 * person and one request. Opening it changes nothing, since mail scanners open it too. Whoever wants to write signs in.
 */
@Controller("/gevraagd/{kenmerk}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class InvitationController {

    private final InvitationRepository invitations;
    private final InvitationLinks links;
    private final Answers answers;
    private final HelpPosts posts;
    private final Blocks blocks;
    private final Meetings meetings;
    private final Kernen kernen;
    private final Editions editions;
    private final Clock clock;

    InvitationController(InvitationRepository invitations, InvitationLinks links, Answers answers, HelpPosts posts, Blocks blocks,
                         Meetings meetings, Kernen kernen, Editions editions, Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.answers = answers;
        this.posts = posts;
        this.blocks = blocks;
        this.meetings = meetings;
        this.kernen = kernen;
        this.editions = editions;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person) {
        var invitation = invitation(kenmerk, person);
        var post = post(request, invitation);
        if (invitation.reply() != null) {
            return answered(post, invitation.reply());
        }
        if (invitation.isExpiredAt(clock.instant()) || !posts.isOpen(post.id(), clock.instant())) {
            return tooLate(post);
        }
        return HttpResponse.ok(new ModelAndView<>("introduction/invitation", page(invitation, post, person)));
    }

    @Post
    HttpResponse<?> reply(HttpRequest<?> request, @PathVariable String kenmerk, @Nullable CurrentPerson person, @Body ReplyForm form) {
        var invitation = invitation(kenmerk, person);
        var post = post(request, invitation);
        var reply = Reply.of(form.antwoord() == null ? "" : form.antwoord()).orElseThrow(BadQuery::new);
        var outcome = answers.reply(invitation, reply, clock.instant());
        if (outcome == Answers.Outcome.TOO_LATE) {
            return tooLate(post);
        }
        var stands = outcome == Answers.Outcome.TAKEN ? reply : invitations.byId(invitation.id()).map(Invitation::reply).orElse(reply);
        return stands == Reply.YES ? HttpResponse.seeOther(writing(post, person)) : answered(post, stands);
    }

    /** @throws NotFound for a link that we did not make, or that is for somebody else than who is signed in */
    private Invitation invitation(String token, @Nullable CurrentPerson person) {
        var found = links.read(token).flatMap(invitations::byId).orElseThrow(() -> new NotFound("invitation.unknown"));
        if (person != null && person.id() != found.personId()) {
            throw new NotFound("invitation.not-yours");
        }
        return found;
    }

    /** @throws NotFound when the two want nothing to do with each other: the post is not there for this person */
    private HelpPost post(HttpRequest<?> request, Invitation invitation) {
        var post = posts.byId(invitation.helpPostId()).filter(found -> !blocks.standsBetween(found.authorId(), invitation.personId()))
            .orElseThrow(() -> new NotFound("invitation.unknown"));
        request.setAttribute(Frame.EDITION, post.editionId());
        return post;
    }

    private URI writing(HelpPost post, @Nullable CurrentPerson person) {
        var path = post.path(slug(post)) + "/antwoorden";
        return URI.create(person != null ? path : "/inloggen?terug=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    private InvitationPage page(Invitation invitation, HelpPost post, @Nullable CurrentPerson person) {
        var known = person != null || !post.quiet();
        var kern = kernen.byId(post.kernId()).name();
        return new InvitationPage(known ? post.title() : null, known ? post.body() : null, post.category(), kern, invitation.minutes(),
            post.dayParts().words(), post.quiet(), person != null,
            meetings.meetsBuurtverbinderFirst(post, invitation.personId(), clock.instant()),
            "/inloggen?terug=" + URLEncoder.encode(links.pathOf(invitation.id()), StandardCharsets.UTF_8), links.pathOf(invitation.id()));
    }

    private HttpResponse<?> answered(HelpPost post, Reply reply) {
        var path = post.path(slug(post)) + "/antwoorden";
        return HttpResponse.ok(new ModelAndView<>("introduction/answered", new AnsweredPage(reply.slug(), post.category().label(),
            reply == Reply.YES ? path : "/" + slug(post) + "/hulp")));
    }

    private HttpResponse<?> tooLate(HelpPost post) {
        return HttpResponse.status(HttpStatus.GONE)
            .body(new ModelAndView<>("introduction/too-late", new TooLatePage("/" + slug(post) + "/hulp")));
    }

    private String slug(HelpPost post) {
        return editions.byId(post.editionId()).map(Edition::slug).orElseThrow(NotFound::new);
    }

    /** Which of the three buttons. */
    @Serdeable
    record ReplyForm(@Nullable String antwoord) {
    }

    /**
     * @param heading the words of a quiet request are for who is signed in: null to others
     * @param minutes by bike, 0 within one kern
     * @param meetsFirst before they can write, a buurtverbinder wants to know them
     */
    @Introspected
    record InvitationPage(@Nullable String heading, @Nullable String body, Category category, String kern, int minutes, String dayWords,
                          boolean quiet, boolean signedIn, boolean meetsFirst, String signInHref, String action) {
    }

    /** @param reply the answer that stands, as in {@code invitation.answered.<reply>} */
    @Introspected
    record AnsweredPage(String reply, String category, String href) {
    }

    @Introspected
    record TooLatePage(String boardHref) {
    }
}
