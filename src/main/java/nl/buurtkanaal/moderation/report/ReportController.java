package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.errors.TooMany;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/** Melden: saying that something is not right, signed in or not; and, beside it, wanting nothing to do with who wrote it. */
@Controller("/{editie}/melden/{soort}/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ReportController {

    private static final String VIEW = "moderation/report";
    private static final Limit BY_STRANGERS = new Limit("report-network", 10, Duration.ofDays(1));
    private static final Limit BY_PERSON = new Limit("report-person", 20, Duration.ofDays(1));

    private final List<Reportable> features;
    private final Reports reports;
    private final Blocks blocks;
    private final Limits limits;
    private final Network network;
    private final Submissions submissions;
    private final Forms forms;
    private final Clock clock;

    ReportController(List<Reportable> features, Reports reports, Blocks blocks, Limits limits, Network network, Submissions submissions,
                     Forms forms, Clock clock) {
        this.features = features;
        this.reports = reports;
        this.blocks = blocks;
        this.limits = limits;
        this.network = network;
        this.submissions = submissions;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    ReportPage show(Edition edition, @PathVariable String soort, @PathVariable String code, @Nullable CurrentPerson visitor) {
        return page(edition, soort, code, visitor, find(edition, soort, code, visitor), ReportForm.EMPTY, Map.of());
    }

    /** @throws TooMany when this person, or this network, reported very often today */
    @Post
    HttpResponse<?> create(Edition edition, @PathVariable String soort, @PathVariable String code, @Nullable CurrentPerson visitor,
                           @Body ReportForm form, HttpRequest<?> request) {
        var reported = find(edition, soort, code, visitor);
        var errors = forms.errors(form);
        form.addErrors(errors);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, soort, code, visitor, reported, form, errors));
        }
        var now = clock.instant();
        var answer = visitor == null ? limits.allow(BY_STRANGERS, network.of(request), now)
            : limits.allow(BY_PERSON, String.valueOf(visitor.id()), now);
        if (!answer.allowed()) {
            throw new TooMany("report.too-many");
        }
        var aboutPerson = reported.author() != null && (form.aboutPerson() || reported.kind() == ReportedKind.CONVERSATION);
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> URI.create(Reports.reporterPath(edition.slug(),
            reports.place(edition, reported, aboutPerson, visitor == null ? null : visitor.id(),
                ReportReason.of(form.reden()).orElseThrow(), form.woorden().isEmpty() ? null : form.woorden(), now)))));
    }

    /** Wants nothing to do any more with who wrote it. */
    @Post("/blokkade")
    HttpResponse<?> block(Edition edition, @PathVariable String soort, @PathVariable String code, CurrentPerson person) {
        var reported = find(edition, soort, code, person);
        if (reported.author() == null || reported.authorId() == null) {
            throw new NotFound();
        }
        blocks.block(person.id(), reported.authorId(), clock.instant());
        return Flash.to(URI.create("/mijn/blokkades"), "person.blocked");
    }

    /** @throws NotFound when there is no such thing for this visitor, or it is their own */
    private Reported find(Edition edition, String soort, String code, @Nullable CurrentPerson visitor) {
        return features.stream().filter(feature -> feature.slug().equals(soort)).findFirst()
            .flatMap(feature -> feature.find(edition, code, visitor, clock.instant())).orElseThrow(NotFound::new);
    }

    private ReportPage page(Edition edition, String soort, String code, @Nullable CurrentPerson visitor, Reported reported, ReportForm form,
                            Map<String, String> errors) {
        var reasons = Arrays.stream(ReportReason.values())
            .filter(reason -> reported.kind() != ReportedKind.ENTRY || reason != ReportReason.UNKIND)
            .map(reason -> new Choice(reason.slug(), Messages.get(reason.messageKey()), "report.reason." + reason.name() + ".hint"))
            .toList();
        var about = reported.author() == null || reported.kind() == ReportedKind.CONVERSATION ? List.<Choice>of()
            : List.of(new Choice("", Messages.get("report.over.words"), null, !form.aboutPerson()),
                new Choice("persoon", Messages.get("report.over.person", reported.author()), null, form.aboutPerson()));
        return new ReportPage(reported, "/" + edition.slug() + "/melden/" + soort + "/" + code, reasons, about,
            visitor != null && reported.author() != null && reported.authorId() != null, visitor == null, form, errors);
    }

    /** Something to choose, as the shared partial of choices shows it. */
    @Introspected
    record Choice(String value, String label, @Nullable String hint, boolean checked) {

        Choice(String value, String label, String hintKey) {
            this(value, label, Messages.find(hintKey).orElse(null), false);
        }
    }

    /**
     * @param mayBlock the visitor is signed in and knows who wrote it
     * @param stranger nobody is signed in: the receipt stands on the screen alone
     */
    @Introspected
    record ReportPage(Reported reported, String action, List<Choice> reasons, List<Choice> about, boolean mayBlock, boolean stranger,
                      ReportForm form, Map<String, String> errors) {
    }
}
