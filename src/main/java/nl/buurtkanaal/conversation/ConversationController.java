package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.outage.Trouble;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.platform.web.TypedId;
import nl.buurtkanaal.words.Screenings;

/** Someone's conversations, and writing in one of them. Somebody else's is not there. */
@Controller("/mijn/berichten")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ConversationController {

    private static final int CONVERSATIONS = 20;

    private final ConversationRepository conversations;
    private final ConversationPages pages;
    private final Correspondence correspondence;
    private final Submissions submissions;
    private final Editions editions;
    private final Forms forms;
    private final Screenings screenings;
    private final Clock clock;

    ConversationController(ConversationRepository conversations, ConversationPages pages, Correspondence correspondence,
                           Submissions submissions, Editions editions, Forms forms, Screenings screenings, Clock clock) {
        this.conversations = conversations;
        this.pages = pages;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.editions = editions;
        this.forms = forms;
        this.screenings = screenings;
        this.clock = clock;
    }

    /** @param na the last that was seen: the page goes on after it */
    @Get
    @View("conversation/index")
    IndexPage index(CurrentPerson person, @Nullable @QueryValue String na) {
        var found = conversations.of(person.id(), key(na), CONVERSATIONS + 1);
        var cards = found.subList(0, Math.min(CONVERSATIONS, found.size()));
        var next = found.size() > CONVERSATIONS ? "/mijn/berichten?na=" + cards.get(cards.size() - 1).lastMessageId() : null;
        return new IndexPage(cards, cards.isEmpty() ? 0 : cards.get(0).lastMessageId(), na == null ? null : "/mijn/berichten", next,
            homeOf(person.editionId()));
    }

    /**
     * Shows the newest messages, which are read from then on: by who is signed in, not by a browser that fetches what may be opened later.
     *
     * @param voor the oldest that was seen: the page shows what came before it
     */
    @Get("/{code}")
    @View(ConversationPages.VIEW)
    ConversationPages.ShowPage show(HttpRequest<?> request, @PathVariable String code, CurrentPerson person,
                                    @Nullable @QueryValue String voor) {
        var view = conversations.view(code, person.id()).orElseThrow(NotFound::new);
        var page = pages.page(view, person, key(voor), AnswerForm.EMPTY, Map.of(), MessageText.Checked.SEND);
        if (voor == null && view.unread() && !isAhead(request)) {
            note(page, person);
        }
        return page;
    }

    /** A database that takes nothing more, since its disk is full, still lets everybody read; that they did is noted the next time. */
    private void note(ConversationPages.ShowPage page, CurrentPerson person) {
        try {
            correspondence.read(page.id(), person.id(), page.newestId());
        } catch (RuntimeException e) {
            if (Trouble.of(e) != Trouble.FULL) {
                throw e;
            }
        }
    }

    @Post("/{code}")
    HttpResponse<?> create(@PathVariable String code, @Body AnswerForm form, CurrentPerson person) {
        var conversation = conversations.of(code, person.id()).orElseThrow(NotFound::new);
        var errors = forms.errors(form);
        var view = conversations.view(code, person.id()).orElseThrow(NotFound::new);
        var answer = MessageText.check(form.bericht(), screenings.of(view.editionId()), false, form.anyway());
        if (answer.answer() == MessageText.Answer.CITIZEN_NUMBER) {
            errors.put("bericht", Messages.get("message.citizen-number"));
        }
        var page = pages.page(view, person, Long.MAX_VALUE, form, errors, answer);
        if (!errors.isEmpty() || answer.answer() != MessageText.Answer.SEND) {
            return Forms.invalid(ConversationPages.VIEW, page);
        }
        if (!page.takesMessages()) {
            return HttpResponse.status(HttpStatus.CONFLICT).body(new ModelAndView<>(ConversationPages.VIEW, page));
        }
        var next = submissions.once(form.inzending(), () -> {
            correspondence.send(conversation, person.id(), form.bericht(), page.editionId(), clock.instant());
            return URI.create(conversation.path() + "?melding=message.sent");
        });
        return HttpResponse.seeOther(next);
    }

    /** Fetched before anybody opened it; browsers say so in one of these headers. */
    private static boolean isAhead(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.HEAD || Stream.of("Sec-Purpose", "Purpose", "X-Moz")
            .map(name -> request.getHeaders().get(name)).anyMatch(purpose -> purpose != null && purpose.contains("prefetch"));
    }

    private String homeOf(long editionId) {
        return editions.byId(editionId).map(Edition::slug).map(slug -> "/" + slug + "/hulp").orElse("/");
    }

    private static long key(@Nullable String value) {
        return value == null ? Long.MAX_VALUE : TypedId.of(value).orElseThrow(BadQuery::new);
    }

    @Introspected
    record IndexPage(List<ConversationCard> conversations, long newestId, @Nullable String firstHref, @Nullable String nextHref,
                     String boardHref) {
    }
}
