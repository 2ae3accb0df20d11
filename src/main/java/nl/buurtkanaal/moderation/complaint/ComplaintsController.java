package nl.buurtkanaal.moderation.complaint;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;

/** The complaints of an edition, for its administrators: noting one, and that it is settled. For everybody else it is not there. */
@Controller("/{editie}/beheer/klachten")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ComplaintsController {

    private static final String VIEW = "moderation/complaints";

    private final Complaints complaints;
    private final Submissions submissions;
    private final Clock clock;

    ComplaintsController(Complaints complaints, Submissions submissions, Clock clock) {
        this.complaints = complaints;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    ComplaintsPage index(Edition edition, CurrentPerson person) {
        check(edition, person);
        return page(edition, new ComplaintForm("", today().toString(), "", ""), Map.of());
    }

    @Post
    HttpResponse<?> note(Edition edition, CurrentPerson person, @Body ComplaintForm form) {
        check(edition, person);
        var errors = form.errors(today());
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, form, errors));
        }
        var day = form.day().orElseThrow();
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            complaints.note(edition.id(), day, form.topic().orElseThrow(), form.settled() ? today() : null, person.id());
            return Flash.at(home(edition), "complaint.noted");
        }));
    }

    @Post("/{id}/afhandeling")
    HttpResponse<?> settle(Edition edition, CurrentPerson person, @PathVariable String id) {
        check(edition, person);
        complaints.settle(edition.id(), TypedId.orNotFound(id), today(), person.id());
        return Flash.to(home(edition), "complaint.settled");
    }

    private static void check(Edition edition, CurrentPerson person) {
        if (!person.isAdministratorOf(edition.id())) {
            throw new NotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    private static URI home(Edition edition) {
        return URI.create("/" + edition.slug() + "/beheer/klachten");
    }

    private ComplaintsPage page(Edition edition, ComplaintForm form, Map<String, String> errors) {
        var topics = Arrays.stream(Complaint.Topic.values()).map(topic -> new Choice(topic.name(), topic.label())).toList();
        return new ComplaintsPage(complaints.of(edition.id()), form, errors, topics,
            List.of(new Choice("ja", Messages.get("complaint.is-settled"))), edition.complaintsPerson(), home(edition).toString(),
            "/" + edition.slug() + "/beheer");
    }

    /** When it came, what it was about, and whether it is settled. */
    @Introspected
    @Serdeable
    record ComplaintForm(@Nullable String inzending, @Nullable String dag, @Nullable String onderwerp, @Nullable String klaar) {

        ComplaintForm {
            dag = Typed.line(dag);
            onderwerp = Typed.text(onderwerp);
            klaar = Typed.text(klaar);
        }

        Map<String, String> errors(LocalDate today) {
            var errors = new LinkedHashMap<String, String>();
            if (day().filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(2))).isEmpty()) {
                errors.put("dag", Messages.get("complaint.day.wrong"));
            }
            if (topic().isEmpty()) {
                errors.put("onderwerp", Messages.get("complaint.topic.blank"));
            }
            return errors;
        }

        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(dag));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        Optional<Complaint.Topic> topic() {
            return Complaint.Topic.of(onderwerp);
        }

        boolean settled() {
            return !klaar.isEmpty();
        }
    }

    @Introspected
    record Choice(String value, String label) {
    }

    /** @param person who hears complaints; null until filled in */
    @Introspected
    record ComplaintsPage(List<Complaint> complaints, ComplaintForm form, Map<String, String> errors, List<Choice> topics,
                          List<Choice> settled, @Nullable String person, String href, String parentHref) {
    }
}
