package nl.buurtkanaal.desk;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.View;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.desk.DeskPeople.Helper;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.Confirmation;
import nl.buurtkanaal.person.Confirmation.Kind;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.VogSeen;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** The people of one's kernen: who waits to be known, and noting that one knows them. */
@Controller("/{editie}/balie/mensen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class DeskPeopleController {

    private static final int LONGEST_NAME = 60;

    private final DeskSeats seats;
    private final DeskPeople people;
    private final Confirmations confirmations;
    private final Forms forms;
    private final Clock clock;

    DeskPeopleController(DeskSeats seats, DeskPeople people, Confirmations confirmations, Forms forms, Clock clock) {
        this.seats = seats;
        this.people = people;
        this.confirmations = confirmations;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View("desk/people")
    PeoplePage index(Edition edition, CurrentPerson person, @Nullable @QueryValue String naam) {
        seats.of(person, edition);
        var name = naam == null ? "" : naam.strip();
        if (name.length() > LONGEST_NAME) {
            throw new BadQuery("desk.search.long");
        }
        return new PeoplePage(new SearchForm(name), people.waitingIn(person, edition),
            name.isEmpty() ? List.of() : people.named(person, edition, name), home(edition), "/" + edition.slug() + "/balie");
    }

    @Get("/{id}")
    @View("desk/person")
    PersonPage show(Edition edition, CurrentPerson person, @PathVariable String id) {
        return page(edition, helper(edition, person, id), VogForm.EMPTY, Map.of());
    }

    @Post("/{id}/bevestiging")
    HttpResponse<?> confirm(Edition edition, CurrentPerson person, @PathVariable String id, @Body KindForm form) {
        var helper = helper(edition, person, id);
        var kind = form.kind();
        confirmations.confirm(helper.id(), kind, person.id(), clock.instant());
        return Flash.to(href(edition, helper), kind == Kind.ORANGE ? "desk.confirmed" : "desk.acquainted");
    }

    @Post("/{id}/intrekking")
    HttpResponse<?> revoke(Edition edition, CurrentPerson person, @PathVariable String id, @Body RevokeForm form) {
        var helper = helper(edition, person, id);
        var errors = forms.errors(form);
        if (!errors.isEmpty()) {
            return Forms.invalid("desk/person", page(edition, helper, VogForm.EMPTY.withReason(form.reden()), errors));
        }
        confirmations.revoke(helper.id(), new KindForm(form.soort()).kind(), person.id(), form.reden(), clock.instant());
        return Flash.to(href(edition, helper), "desk.revoked");
    }

    @Post("/{id}/vog")
    HttpResponse<?> noteVog(Edition edition, CurrentPerson person, @PathVariable String id, @Body VogForm form) {
        var helper = helper(edition, person, id);
        var errors = forms.errors(form);
        form.addErrors(errors, YearMonth.now(clock.withZone(Time.ZONE)));
        if (!errors.isEmpty()) {
            return Forms.invalid("desk/person", page(edition, helper, form, errors));
        }
        confirmations.noteVog(helper.id(), form.organisatie(), form.month().orElseThrow(), person.id(), clock.instant());
        return Flash.to(href(edition, helper), "desk.vog");
    }

    /** @throws NotFound when this person is not in their care */
    private Helper helper(Edition edition, CurrentPerson person, String id) {
        seats.of(person, edition);
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return people.byId(person, edition, Long.parseLong(id)).orElseThrow(NotFound::new);
    }

    private PersonPage page(Edition edition, Helper helper, VogForm form, Map<String, String> errors) {
        var now = clock.instant();
        var held = confirmations.of(helper.id(), now);
        return new PersonPage(helper, held.stream().filter(one -> one.kind() == Kind.ORANGE).findFirst().orElse(null),
            held.stream().filter(one -> one.kind() == Kind.ACQUAINTED).findFirst().orElse(null),
            confirmations.vogOf(helper.id(), now).orElse(null), form, errors, href(edition, helper).toString(), home(edition));
    }

    private static URI href(Edition edition, Helper helper) {
        return URI.create(home(edition) + "/" + helper.id());
    }

    private static String home(Edition edition) {
        return "/" + edition.slug() + "/balie/mensen";
    }

    /** How well someone is known. */
    @Introspected
    @Serdeable
    record KindForm(@Nullable String soort) {

        /** @throws BadQuery when it is neither */
        Kind kind() {
            return switch (soort == null ? "" : soort) {
                case "oranje" -> Kind.ORANGE;
                case "kennisgemaakt" -> Kind.ACQUAINTED;
                default -> throw new BadQuery();
            };
        }
    }

    /** Taking a confirmation back, with the reason for the book of acts. */
    @Introspected
    @Serdeable
    record RevokeForm(@Nullable String soort,
                      @Nullable @NotBlank(message = "{person.reason.blank}") @Size(max = 300, message = "{moderation.note.long}") String reden) {

        RevokeForm {
            reden = reden == null ? "" : reden.strip();
        }
    }

    /** Which organisation saw a VOG, and in which month; with the reason of the other form on the page, so that no words get lost. */
    @Introspected
    @Serdeable
    record VogForm(@Nullable @NotBlank(message = "{person.vog.organisation.blank}")
                   @Size(max = 120, message = "{person.vog.organisation.long}") String organisatie,
                   @Nullable String maand, @Nullable String reden) {

        static final VogForm EMPTY = new VogForm("", "", "");
        private static final DateTimeFormatter DUTCH_MONTH = DateTimeFormatter.ofPattern("M-uuuu", Locale.ROOT);

        VogForm {
            organisatie = organisatie == null ? "" : organisatie.strip();
            maand = maand == null ? "" : maand.strip();
            reden = reden == null ? "" : reden;
        }

        VogForm withReason(String typed) {
            return new VogForm(organisatie, maand, typed);
        }

        void addErrors(Map<String, String> errors, YearMonth now) {
            if (month().isEmpty()) {
                errors.putIfAbsent("maand", Messages.get("person.vog.month"));
            } else if (month().get().isAfter(now)) {
                errors.putIfAbsent("maand", Messages.get("person.vog.month.future"));
            }
        }

        /** As typed ("11-2026"), or as a browser's own month field sends it ("2026-11"). */
        Optional<YearMonth> month() {
            try {
                return Optional.of(maand.matches("\\d{4}-\\d\\d") ? YearMonth.parse(maand) : YearMonth.parse(maand, DUTCH_MONTH))
                    .filter(month -> month.getYear() > 2000);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** What one looks for. */
    @Introspected
    record SearchForm(String naam) {
    }

    /** @param found null-free; empty as long as nothing was looked for */
    @Introspected
    record PeoplePage(SearchForm form, List<Helper> waiting, List<Helper> found, String href, String deskHref) {

        public boolean searched() {
            return !form.naam().isEmpty();
        }
    }

    /** @param orange null when not confirmed; so are the next two */
    @Introspected
    record PersonPage(Helper helper, @Nullable Confirmation orange, @Nullable Confirmation acquainted, @Nullable VogSeen vog, VogForm form,
                      Map<String, String> errors, String href, String listHref) {

        /** "november 2026" */
        public @Nullable String vogMonth() {
            return vog == null ? null : DateTimeFormatter.ofPattern("MMMM uuuu", Time.DUTCH).format(vog.seenOn());
        }
    }
}
