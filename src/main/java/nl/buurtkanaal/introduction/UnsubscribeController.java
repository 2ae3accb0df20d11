package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.WillingPeople;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Frame;

/**
 * Ends one kind of mail. Opening the page changes nothing, since scanners open it too; one POST to the same address does, also the bare one
 * that a mail program sends by itself (RFC 8058), which carries no token of a form of ours: the signed address is the proof.
 */
@Controller(UnsubscribeLinks.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class UnsubscribeController {

    private final UnsubscribeLinks links;
    private final WillingPeople willing;
    private final People people;
    private final Kernen kernen;

    UnsubscribeController(UnsubscribeLinks links, WillingPeople willing, People people, Kernen kernen) {
        this.links = links;
        this.willing = willing;
        this.people = people;
        this.kernen = kernen;
    }

    @Get
    @View("introduction/unsubscribe")
    UnsubscribePage show(HttpRequest<?> request, @Nullable @QueryValue String sleutel) {
        return page(mails(request, sleutel), sleutel, null);
    }

    @Post
    HttpResponse<?> end(HttpRequest<?> request, @Nullable @QueryValue String sleutel, @Body ChoiceForm form) {
        var mails = mails(request, sleutel);
        if (mails.kernId() == null) {
            willing.hear(mails.personId(), form.hearing());
        } else {
            willing.endOverview(mails.personId(), mails.kernId());
        }
        return HttpResponse.ok(new ModelAndView<>("introduction/unsubscribe",
            page(mails, sleutel, mails.kernId() == null ? "done-" + form.hearing().name() : "done-OVERVIEW")));
    }

    private UnsubscribeLinks.Mails mails(HttpRequest<?> request, @Nullable String sleutel) {
        var mails = links.read(sleutel).orElseThrow(() -> new NotFound("unsubscribe.unknown"));
        people.byId(mails.personId()).ifPresent(person -> request.setAttribute(Frame.EDITION, person.editionId()));
        return mails;
    }

    private UnsubscribePage page(UnsubscribeLinks.Mails mails, @Nullable String sleutel, @Nullable String done) {
        return new UnsubscribePage(UnsubscribeLinks.PATH + "?sleutel=" + sleutel, mails.kernId() == null
            ? null : kernen.byId(mails.kernId()).name(), done);
    }

    /** What somebody presses; a mail program sends {@code List-Unsubscribe=One-Click} and no choice, which ends the mails. */
    @Serdeable
    record ChoiceForm(@Nullable String keuze) {

        Hearing hearing() {
            return "daily".equals(keuze) ? Hearing.DAILY : Hearing.NEVER;
        }
    }

    /**
     * @param kern whose overview it is about; null for the mails that ask
     * @param done what was chosen, as in {@code done-DAILY}; null before
     */
    @Introspected
    record UnsubscribePage(String action, @Nullable String kern, @Nullable String done) {
    }
}
