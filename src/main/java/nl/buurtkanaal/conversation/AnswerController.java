package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Hats;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.Buurtverbinder;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.words.Screenings;

/** Answering a post. Whatever stands in the way is said with the words kept: they are somebody's first step. */
@Controller("/{editie}/hulp/{code}/antwoorden")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AnswerController {

    private static final String VIEW = "conversation/answer";

    private final HelpPosts posts;
    private final Conversations standings;
    private final Answering answering;
    private final Submissions submissions;
    private final Forms forms;
    private final People people;
    private final AnswerWishes wishes;
    private final Screenings screenings;
    private final Hats hats;
    private final Clock clock;

    AnswerController(HelpPosts posts, Conversations standings, Answering answering, Submissions submissions, Forms forms, People people,
                     AnswerWishes wishes, Screenings screenings, Hats hats, Clock clock) {
        this.hats = hats;
        this.posts = posts;
        this.standings = standings;
        this.answering = answering;
        this.submissions = submissions;
        this.forms = forms;
        this.people = people;
        this.wishes = wishes;
        this.screenings = screenings;
        this.clock = clock;
    }

    /** Where signing in leads on to, and where who is not known yet reads how to get known. */
    @Get
    HttpResponse<?> form(Edition edition, @PathVariable String code, CurrentPerson person) {
        var visible = posts.visibleTo(person, edition.id(), code, clock.instant());
        var standing = standings.standing(visible, person, clock.instant());
        if (standing.conversation() != null) {
            return HttpResponse.seeOther(URI.create(standing.conversationHref()));
        }
        if (standing.verdict() == Verdict.OWN) {
            return HttpResponse.seeOther(URI.create(visible.post().path(edition.slug())));
        }
        var box = AnswerBox.blank(edition.slug(), visible, standing);
        return HttpResponse.ok(new ModelAndView<>(VIEW, page(edition, visible, standing.verdict(), box, person)));
    }

    @Post
    HttpResponse<?> create(Edition edition, @PathVariable String code, @Body AnswerForm form, CurrentPerson person) {
        VisiblePost visible;
        try {
            visible = posts.visibleTo(person, edition.id(), code, clock.instant());
        } catch (NotFound gone) {
            return gone(edition, form);
        }
        var standing = standings.standing(visible, person, clock.instant());
        var errors = forms.errors(form);
        var answer = MessageText.check(form.bericht(), screenings.of(edition.id()), true, form.anyway());
        if (answer.answer() == MessageText.Answer.CITIZEN_NUMBER) {
            errors.put("bericht", Messages.get("message.citizen-number"));
        }
        if (standing.verdict().yes() && AnswerBox.asksSafety(visible) && !form.safetyRead() && standing.conversation() == null) {
            errors.put("veilig", Messages.get("answer.safety.unread"));
        }
        var hat = hats.of(edition, person, form.hat());
        if (!form.hat().isEmpty() && hat == null) {
            errors.put("hat", Messages.get("hat.gone"));
        }
        var box = AnswerBox.of(edition.slug(), visible, standing, form, errors, answer);
        if (!errors.isEmpty() || answer.answer() != MessageText.Answer.SEND) {
            return Forms.invalid(VIEW, page(edition, visible, standing.verdict(), box, person));
        }
        try {
            return Flash.to(send(person, visible, form, hat == null ? null : hat.label()), "answer.sent");
        } catch (Answering.Refused refused) {
            return refused(edition, visible, refused.verdict(), box, person);
        } catch (NotFound gone) {
            return gone(edition, form);
        }
    }

    /** Who has to be known first, asks the buurtverbinder to get to know them. */
    @Post("/wens")
    HttpResponse<?> wish(Edition edition, @PathVariable String code, CurrentPerson person) {
        var visible = posts.visibleTo(person, edition.id(), code, clock.instant());
        if (standings.standing(visible, person, clock.instant()).verdict().mended()) {
            wishes.keep(person.id(), visible.post().id(), clock.instant());
        }
        return Flash.to(URI.create(visible.post().path(edition.slug()) + "/antwoorden"), "answer.wish");
    }

    private URI send(CurrentPerson person, VisiblePost visible, AnswerForm form, @Nullable String hat) {
        return submissions.once(form.inzending(), () -> URI.create(
            answering.answer(person, visible, form.bericht(), form.safetyRead(), hat, clock.instant()).path()));
    }

    private HttpResponse<?> refused(Edition edition, VisiblePost visible, @Nullable Verdict verdict, AnswerBox box, CurrentPerson person) {
        if (verdict != null && verdict.mended()) {
            wishes.keep(person.id(), visible.post().id(), clock.instant());
        }
        var status = verdict == null ? HttpStatus.TOO_MANY_REQUESTS : verdict == Verdict.NOT_OPEN ? HttpStatus.CONFLICT
            : HttpStatus.FORBIDDEN;
        return HttpResponse.status(status).body(new ModelAndView<>(VIEW, page(edition, visible, verdict, box, person)));
    }

    /** Closed for everybody or never there: the visitor cannot tell, and keeps what they wrote. */
    private static HttpResponse<?> gone(Edition edition, AnswerForm form) {
        return HttpResponse.notFound(new ModelAndView<>("conversation/gone", new GonePage(edition.slug(), form)));
    }

    private AnswerPage page(Edition edition, VisiblePost visible, @Nullable Verdict verdict, AnswerBox box, CurrentPerson person) {
        var known = verdict != null && verdict.mended() ? people.buurtverbindersOf(person.kernId()) : List.<Buurtverbinder>of();
        return new AnswerPage(visible.title(), visible.post().path(edition.slug()), visible.kern().name(),
            visible.post().category().label(), visible.post().category().slug(), visible.post().category().note(), verdict == null
                ? "too-many" : verdict.slug(),
            verdict != null && verdict.yes(), verdict != null && verdict.mended(),
            verdict != null && verdict.mended() && wishes.waits(person.id(), visible.post().id()), known.stream().map(Contact::of).toList(),
            box, box.errors());
    }

    /**
     * @param verdict   key of what stands in the way: {@code answer.<verdict>.title}
     * @param mended    a talk with a buurtverbinder takes it away
     * @param waits     the buurtverbinder knows that this person wants to answer
     * @param known     whom to call for that, in the reader's own kern
     */
    @Introspected
    record AnswerPage(String postTitle, String postHref, String kern, String category, String categorySlug, String note, String verdict,
                      boolean allowed, boolean mended, boolean waits, List<Contact> known, AnswerBox box, Map<String, String> errors) {
    }

    /** Somebody to call. */
    @Introspected
    record Contact(String name, String role, @Nullable String phone) {

        static Contact of(Buurtverbinder buurtverbinder) {
            return new Contact(buurtverbinder.shownName(),
                Messages.get(buurtverbinder.deputy() ? "answer.contact.deputy" : "answer.contact.buurtverbinder"), buurtverbinder.phone());
        }
    }

    @Introspected
    record GonePage(String editionSlug, AnswerForm form) {
    }
}
