package nl.buurtkanaal.privacy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
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
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;

/** What is kept about somebody, for them alone: to read, to put right and to take along. */
@Controller("/mijn/gegevens")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnDataController {

    private static final URI HERE = URI.create("/mijn/gegevens");
    private static final String VIEW = "privacy/own-data";
    private static final int ROWS_ON_PAGE = 5;

    private final OwnBook book;
    private final Download download;
    private final OwnCorrection correction;
    private final People people;
    private final Editions editions;
    private final Kernen kernen;
    private final Forms forms;
    private final Clock clock;

    OwnDataController(OwnBook book, Download download, OwnCorrection correction, People people, Editions editions, Kernen kernen,
                      Forms forms, Clock clock) {
        this.book = book;
        this.download = download;
        this.correction = correction;
        this.people = people;
        this.editions = editions;
        this.kernen = kernen;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    OwnDataPage show(CurrentPerson person) {
        var known = people.byId(person.id()).orElseThrow(NotFound::new);
        return page(person, new CorrectionForm(known.shownName(), known.phone(), kernen.byId(known.kernId()).slug()), Map.of());
    }

    @Post
    HttpResponse<?> correct(CurrentPerson person, @Body CorrectionForm form) {
        var edition = edition(person);
        var errors = forms.errors(form);
        var phone = DutchPhone.of(form.nummer());
        if (!form.nummer().isEmpty() && phone.isEmpty()) {
            errors.putIfAbsent("nummer", Messages.get("phone.number.unreadable"));
        }
        var kern = edition.kernen().stream().filter(one -> one.slug().equals(form.kern())).findFirst();
        if (kern.isEmpty()) {
            errors.putIfAbsent("kern", Messages.get("own-data.kern.blank"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(person, form, errors));
        }
        correction.correct(person.id(), form.naam(), phone.map(DutchPhone::shown).orElse(null), kern.get());
        return Flash.to(HERE, "own-data.corrected");
    }

    @Get("/mijn-gegevens.zip")
    @FreshCode
    @Produces("application/zip")
    HttpResponse<byte[]> take(CurrentPerson person) {
        var now = clock.instant();
        var file = download.of(book.of(person.id(), Integer.MAX_VALUE), person.shownName(), edition(person), now);
        return HttpResponse.ok(file).header(HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"mijn-gegevens-" + now.atZone(Time.ZONE).toLocalDate() + ".zip\"");
    }

    private Edition edition(CurrentPerson person) {
        return editions.byId(person.editionId()).orElseThrow(NotFound::new);
    }

    private OwnDataPage page(CurrentPerson person, CorrectionForm form, Map<String, String> errors) {
        var edition = edition(person);
        return new OwnDataPage(form, errors, edition, edition.kernen().stream().map(kern -> new Option(kern.slug(), kern.name())).toList(),
            book.of(person.id(), ROWS_ON_PAGE));
    }

    /** Who they are: the number is not required. */
    @Introspected
    @Serdeable
    record CorrectionForm(@Nullable @NotBlank(message = "{own-data.name.blank}") @Size(max = 60, message = "{phone.name.long}") String naam,
                          @Nullable String nummer, @Nullable String kern) {

        CorrectionForm {
            naam = Typed.line(naam);
            nummer = Typed.line(nummer);
        }

        @Override
        public String toString() {
            return "CorrectionForm[hidden]";
        }
    }

    @Introspected
    record OwnDataPage(CorrectionForm form, Map<String, String> errors, Edition edition, List<Option> kernen,
                       List<OwnBook.Chapter> chapters) {
    }

    @Introspected
    record Option(String value, String label) {
    }
}
