package nl.buurtkanaal.agreement;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import nl.buurtkanaal.agreement.AgreementPages.WhenPage;
import nl.buurtkanaal.agreement.Arrangements.Result;
import nl.buurtkanaal.conversation.ConversationView;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.platform.web.TypedId;

/** "Wij spreken af": the two choose a day and a place, each with the last word. For the two of a conversation only. */
@Controller("/mijn/berichten/{code}/afspraak")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AgreementController {

    private static final String WHEN = "agreement/when";
    private static final String WHERE = "agreement/where";
    private static final Duration A_SECOND_PRESS = Duration.ofMinutes(1);

    private final Dialogues dialogues;
    private final AgreementPages pages;
    private final ProposalRules rules;
    private final Arrangements arrangements;
    private final Agreements agreements;
    private final Submissions submissions;
    private final Clock clock;

    AgreementController(Dialogues dialogues, AgreementPages pages, ProposalRules rules, Arrangements arrangements, Agreements agreements,
                        Submissions submissions, Clock clock) {
        this.dialogues = dialogues;
        this.pages = pages;
        this.rules = rules;
        this.arrangements = arrangements;
        this.agreements = agreements;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(@PathVariable String code, CurrentPerson person) {
        return HttpResponse.ok(new ModelAndView<>(WHEN, pages.when(find(code, person), person.id(), ProposalForm.EMPTY, Map.of(), null)));
    }

    /** The second step: where, for a moment that was chosen. Nothing is kept of the first. */
    @Get("/plek")
    HttpResponse<?> where(@PathVariable String code, CurrentPerson person, @Nullable @QueryValue String datum,
        @Nullable @QueryValue String dagdeel,
                          @Nullable @QueryValue String tijd, @Nullable @QueryValue String ritme, @Nullable @QueryValue String gezien) {
        var view = find(code, person);
        var form = new ProposalForm(datum, dagdeel, tijd, ritme, "", "", gezien, null);
        var when = rules.when(form, clock.instant());
        if (when.meeting() == null) {
            return Forms.invalid(WHEN, pages.when(view, person.id(), form, when.errors(), null));
        }
        return HttpResponse.ok(new ModelAndView<>(WHERE, pages.where(view, when.meeting(), form, Map.of())));
    }

    @Post
    HttpResponse<?> create(@PathVariable String code, @Body ProposalForm form, CurrentPerson person) {
        var view = find(code, person);
        var now = clock.instant();
        var read = rules.read(form, view.editionId(), now);
        if (read.said() == null) {
            var when = rules.when(form, now);
            return when.meeting() == null ? Forms.invalid(WHEN, pages.when(view, person.id(), form, when.errors(), null))
                : Forms.invalid(WHERE, pages.where(view, when.meeting(), form, read.errors()));
        }
        try {
            return HttpResponse.seeOther(submissions.once(form.inzending(),
                () -> done(view, arrangements.propose(code, person.id(), read.said(), form.seen(), now))));
        } catch (Refused refused) {
            return refused(view, person, form, refused.result);
        }
    }

    @Post("/akkoord")
    HttpResponse<?> agree(@PathVariable String code, @Body ChoiceForm form, CurrentPerson person) {
        var view = find(code, person);
        try {
            return HttpResponse.seeOther(done(view, arrangements.agree(code, person.id(), form.id(), clock.instant())));
        } catch (Refused refused) {
            // a second press finds the agreement that the first one made
            var mine = agreements.standingIn(view.id())
                .filter(one -> one.agreedBy() == person.id() && one.agreedAt().isAfter(clock.instant().minus(A_SECOND_PRESS)));
            return mine.isPresent() ? HttpResponse.seeOther(done(view, Result.AGREED))
                : refused(view, person, ProposalForm.EMPTY, refused.result);
        }
    }

    @Post("/afwijzing")
    HttpResponse<?> decline(@PathVariable String code, @Body ChoiceForm form, CurrentPerson person) {
        var view = find(code, person);
        try {
            return HttpResponse.seeOther(done(view, arrangements.decline(code, person.id(), form.id(), clock.instant())));
        } catch (Refused refused) {
            return refused(view, person, ProposalForm.EMPTY, refused.result);
        }
    }

    private static URI done(ConversationView view, Result result) {
        return switch (result) {
            case PROPOSED, AGREED, DECLINED -> Flash.at(URI.create(view.path()), "agreement." + result.name().toLowerCase(Locale.ROOT));
            case OVERTAKEN, CLOSED, PAST -> throw new Refused(result);
        };
    }

    private HttpResponse<?> refused(ConversationView view, CurrentPerson person, ProposalForm form, Result result) {
        WhenPage page = pages.when(view, person.id(), form, Map.of(), Messages.get("agreement.refused." + result.name(), view.otherName()));
        return HttpResponse.status(HttpStatus.CONFLICT).body(new ModelAndView<>(WHEN, page));
    }

    private ConversationView find(String code, CurrentPerson person) {
        return dialogues.of(code, person.id()).orElseThrow(NotFound::new);
    }

    /** Which proposal a button is about. */
    @Introspected
    @Serdeable
    record ChoiceForm(@Nullable String voorstel) {

        long id() {
            return TypedId.orNone(voorstel);
        }
    }

    /** Takes the one-time key back with the act. */
    private static final class Refused extends RuntimeException {

        private final transient Result result;

        private Refused(Result result) {
            super(null, null, false, false);
            this.result = result;
        }
    }
}
