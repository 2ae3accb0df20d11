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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Colour;
import nl.buurtkanaal.conversation.MessageRepository.Said;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.place.NearPlace;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.outage.Trouble;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.words.Screenings;

/** Someone's conversations, and writing in one of them. Somebody else's is not there. */
@Controller("/mijn/berichten")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ConversationController {

    private static final int CONVERSATIONS = 20;
    private static final int MESSAGES = 50;

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final Correspondence correspondence;
    private final Submissions submissions;
    private final Places places;
    private final Kernen kernen;
    private final Editions editions;
    private final Forms forms;
    private final Screenings screenings;
    private final List<ConversationPanels> panels;
    private final Clock clock;

    ConversationController(ConversationRepository conversations, MessageRepository messages, Correspondence correspondence,
                           Submissions submissions, Places places, Kernen kernen, Editions editions, Forms forms,
                           Screenings screenings, List<ConversationPanels> panels, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.places = places;
        this.kernen = kernen;
        this.editions = editions;
        this.forms = forms;
        this.screenings = screenings;
        this.panels = panels.stream().sorted(Comparator.comparingInt(ConversationPanels::order)).toList();
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
    @View("conversation/show")
    ShowPage show(HttpRequest<?> request, @PathVariable String code, CurrentPerson person, @Nullable @QueryValue String voor) {
        var view = conversations.view(code, person.id()).orElseThrow(NotFound::new);
        var page = page(view, person, key(voor), AnswerForm.EMPTY, Map.of(), MessageText.Checked.SEND);
        if (voor == null && view.unread() && !isAhead(request)) {
            note(page, person);
        }
        return page;
    }

    /** A database that takes nothing more, since its disk is full, still lets everybody read; that they did is noted the next time. */
    private void note(ShowPage page, CurrentPerson person) {
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
        var page = page(view, person, Long.MAX_VALUE, form, errors, answer);
        if (!errors.isEmpty() || answer.answer() != MessageText.Answer.SEND) {
            return Forms.invalid("conversation/show", page);
        }
        if (!page.takesMessages()) {
            return HttpResponse.status(HttpStatus.CONFLICT).body(new ModelAndView<>("conversation/show", page));
        }
        var next = submissions.once(form.inzending(), () -> {
            correspondence.send(conversation, person.id(), form.bericht(), page.editionId(), clock.instant());
            return URI.create(conversation.path() + "?melding=message.sent");
        });
        return HttpResponse.seeOther(next);
    }

    private ShowPage page(ConversationView view, CurrentPerson person, long before, AnswerForm form, Map<String, String> errors,
                          MessageText.Checked answer) {
        var said = messages.in(view.id(), person.id(), before, MESSAGES + 1);
        var found = Said.messages(said);
        var shown = new ArrayList<>(found.subList(0, Math.min(MESSAGES, found.size())));
        var newest = shown.isEmpty() ? 0 : shown.get(0).id();
        var older = found.size() > MESSAGES ? view.path() + "?voor=" + shown.get(shown.size() - 1).id() : null;
        Collections.reverse(shown);
        var edition = editions.byId(view.editionId()).orElseThrow(NotFound::new);
        return new ShowPage(view.id(), view.editionId(), newest, view.path(), view.otherName(), kernen.byId(view.otherKernId()).name(),
            Messages.get("conversation.title", view.nameForOther()),
            view.hatWords(), view.owner(person.id()) ? view.onBehalfOf() : null, view.postTitle(),
            "/" + edition.slug() + "/hulp/" + view.postCode(),
            edition.slug(), ConversationLines.of(shown, Said.notices(said), view, person.id(), edition.slug(), older == null,
                before == Long.MAX_VALUE),
            "/" + edition.slug() + "/melden/gesprek/" + view.code(), older,
            before == Long.MAX_VALUE ? null : view.path(), view.takesMessages(), gone(view), view.leftByMe(),
            view.leftByOther(), view.blockedByMe(), asksCare(view), view.category().note(), meetingPlace(view),
            panels.stream().flatMap(part -> part.of(view, person.id(), clock.instant()).stream()).toList(),
            Shares.given(Said.shares(said), view, person.id()), form, errors, answer.answer().notice(), answer.sentences());
    }

    /** Whoever called is not named any more: all about them is gone. */
    private static @Nullable String gone(ConversationView view) {
        return !view.otherGone() ? null : view.onBehalfOf() == null ? Messages.get("conversation.gone", view.otherName())
            : Messages.get("conversation.gone.caller");
    }

    /** A first meeting at home, or more than that. */
    private static boolean asksCare(ConversationView view) {
        return view.category().colour() != Colour.GREEN && view.takesMessages();
    }

    private @Nullable NearPlace meetingPlace(ConversationView view) {
        return asksCare(view) ? places.meetingPlacesNear(view.editionId(), view.postKernId(), 1).stream().findFirst().orElse(null) : null;
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
        if (value == null) {
            return Long.MAX_VALUE;
        }
        if (!value.matches("\\d{1,18}")) {
            throw new BadQuery();
        }
        return Long.parseLong(value);
    }

    @Introspected
    record IndexPage(List<ConversationCard> conversations, long newestId, @Nullable String firstHref, @Nullable String nextHref,
                     String boardHref) {
    }

    /**
     * @param newestId    id of the newest message on the page
     * @param otherName   the other person
     * @param otherKern   where the other lives
     * @param heading     who the reader talks with, with who reads for them
     * @param hat         as what either of the two writes, in a sentence each; empty as neighbours
     * @param gone        the sentence that somebody takes part no more; null when all do
     * @param onBehalfOf  the reader is the buurtverbinder who reads for this person
     * @param firstTime   a first meeting asks for care: yellow and orange
     * @param place       where to meet, the nearest to the kern of the post
     * @param panels      what higher features show, such as what the two agreed
     * @param given       numbers and addresses that the two gave each other
     * @param notice      what the site says before it sends, see {@link AnswerBox}
     * @param sentences   kind words about what stands in the message
     */
    @Introspected
    record ShowPage(long id, long editionId, long newestId, String action, String otherName, String otherKern, String heading,
                    String hat, @Nullable String onBehalfOf, String postTitle, String postHref, String editionSlug,
                    List<ConversationLines.Line> messages, String reportHref, @Nullable String olderHref,
                    @Nullable String newestHref, boolean takesMessages, @Nullable String gone, boolean leftByMe, boolean leftByOther,
                    boolean blockedByMe, boolean firstTime, String note, @Nullable NearPlace place,
                    List<ConversationPanels.Panel> panels, Shares.Given given, AnswerForm form, Map<String, String> errors, String notice,
                    List<String> sentences) {
    }
}
