package nl.buurtkanaal.desk.screening;

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
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;
import nl.buurtkanaal.words.Finding.Kind;
import nl.buurtkanaal.words.ScreeningPhrase;
import nl.buurtkanaal.words.Screenings;

/** Reading the word lists of an edition, trying a sentence, and for administrators: changing them. */
@Controller("/{editie}/balie/woorden")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ScreeningController {

    private static final String VIEW = "desk/screening/index";

    private final DeskSeats seats;
    private final Screenings screenings;
    private final Forms forms;
    private final Clock clock;

    ScreeningController(DeskSeats seats, Screenings screenings, Forms forms, Clock clock) {
        this.seats = seats;
        this.screenings = screenings;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    ListsPage index(Edition edition, CurrentPerson person) {
        return page(seats.of(person, edition), WordsForm.EMPTY, Map.of(), null);
    }

    /** Shows what the lists find in a sentence. Nothing of it is kept. */
    @Post("/proef")
    HttpResponse<?> tryOut(Edition edition, CurrentPerson person, @Body WordsForm form) {
        var seat = seats.of(person, edition);
        var errors = forms.errors(form);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(seat, form, errors, null));
        }
        var found = screenings.of(edition.id()).kinds(form.zin()).stream().map(kind -> Messages.get("matched." + kind)).toList();
        return HttpResponse.ok(new ModelAndView<>(VIEW, page(seat, form, Map.of(), found)));
    }

    @Post
    HttpResponse<?> add(Edition edition, CurrentPerson person, @Body WordsForm form) {
        var seat = administrator(edition, person);
        var errors = new LinkedHashMap<>(forms.errors(form));
        var words = ScreeningPhrase.clean(form.woorden());
        if (form.kind().isEmpty()) {
            errors.putIfAbsent("lijst", Messages.get("screening.list.blank"));
        }
        if (words.isEmpty()) {
            errors.putIfAbsent("woorden", Messages.get("screening.words.wrong"));
        }
        if (screenings.phrasesOf(edition.id()).size() >= Screenings.MOST) {
            errors.putIfAbsent("woorden", Messages.get("screening.words.most"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(seat, form, errors, null));
        }
        screenings.add(edition.id(), form.kind().orElseThrow(), words.orElseThrow(), form.allows(), person.id(), clock.instant());
        return Flash.to(home(edition), form.allows() ? "screening.allowed" : "screening.added");
    }

    @Post("/{id}/verwijdering")
    HttpResponse<?> remove(Edition edition, CurrentPerson person, @PathVariable String id) {
        administrator(edition, person);
        screenings.remove(edition.id(), TypedId.orNotFound(id), person.id());
        return Flash.to(home(edition), "screening.removed");
    }

    /** @throws NotFound for who may only read */
    private DeskSeat administrator(Edition edition, CurrentPerson person) {
        var seat = seats.of(person, edition);
        if (!seat.isAdministrator()) {
            throw new NotFound();
        }
        return seat;
    }

    private ListsPage page(DeskSeat seat, WordsForm form, Map<String, String> errors, @Nullable List<String> found) {
        var added = screenings.phrasesOf(seat.edition().id());
        return new ListsPage(Kind.CARE_AWARE.stream().map(kind -> new WordList(Messages.get("matched." + kind),
            Messages.get(kind.messageKey()),
            added.stream().filter(phrase -> phrase.kind() == kind && !phrase.allowed()).toList(),
            added.stream().filter(phrase -> phrase.kind() == kind && phrase.allowed()).toList())).toList(),
            Kind.CARE_AWARE.stream().map(kind -> new Option(kind.name(), Messages.get("matched." + kind))).toList(),
            List.of(new Option("zoek", Messages.get("screening.find")), new Option("mag", Messages.get("screening.allow"))), form, errors,
            found,
            seat.isAdministrator(), home(seat.edition()).toString(), seat.href());
    }

    private static URI home(Edition edition) {
        return URI.create("/" + edition.slug() + "/balie/woorden");
    }

    /** A word or phrase for a list, or a sentence to try. */
    @Introspected
    @Serdeable
    record WordsForm(@Nullable String lijst, @Nullable String soort, @Nullable String woorden,
                     @Nullable @Size(max = 500, message = "{moderation.note.long}") String zin) {

        static final WordsForm EMPTY = new WordsForm("", "zoek", "", "");

        WordsForm {
            lijst = Typed.text(lijst);
            soort = Typed.text(soort);
            woorden = Typed.line(woorden);
            zin = Typed.line(zin);
        }

        Optional<Kind> kind() {
            return Kind.CARE_AWARE.stream().filter(kind -> kind.name().equals(lijst)).findFirst();
        }

        boolean allows() {
            return soort.equals("mag");
        }
    }

    /**
     * One list.
     *
     * @param answer  what its writer reads
     * @param added   words that the edition looks for beside ours
     * @param allowed phrases that are fine in this edition
     */
    @Introspected
    record WordList(String name, String answer, List<ScreeningPhrase> added, List<ScreeningPhrase> allowed) {
    }

    @Introspected
    record Option(String value, String label) {
    }

    /**
     * @param found      what the lists found in the sentence that was tried; null when none was
     * @param changeable for administrators
     */
    @Introspected
    record ListsPage(List<WordList> lists, List<Option> kinds, List<Option> choices, WordsForm form, Map<String, String> errors,
                     @Nullable List<String> found, boolean changeable, String href, String deskHref) {

        public boolean tried() {
            return found != null;
        }

        public @Nullable String foundWords() {
            return found == null || found.isEmpty() ? null : String.join(", ", found);
        }
    }
}
