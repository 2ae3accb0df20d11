package nl.buurtkanaal.management;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Corrections.Correction;
import nl.buurtkanaal.kern.Corrections;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.KernNeighbour;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;

/** The kernen of an edition and how long the ride from one to the other is; who lives there corrects it, with the reason. */
@Controller("/{editie}/beheer/kernen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class KernenController {

    private static final int NEAR = 12;

    private final Kernen kernen;
    private final Corrections corrections;
    private final KernCorrecting correcting;
    private final Clock clock;

    KernenController(Kernen kernen, Corrections corrections, KernCorrecting correcting, Clock clock) {
        this.kernen = kernen;
        this.corrections = corrections;
        this.correcting = correcting;
        this.clock = clock;
    }

    @Get
    @View("management/kernen")
    KernenPage index(Edition edition, CurrentPerson person) {
        Administrators.checkOrOperator(person, edition);
        var lines = edition.kernen().stream().map(kern -> new KernLine(kern.name(), home(edition) + "/" + kern.slug(),
            kernen.neighboursOf(kern.id()).stream().map(near -> edition.nameOf(near.kern())).collect(Collectors.joining(", ")))).toList();
        return new KernenPage(lines, "/" + edition.slug() + "/beheer");
    }

    @Get("/{kern}")
    @View("management/kern")
    KernPage show(Edition edition, CurrentPerson person, @PathVariable String kern) {
        Administrators.checkOrOperator(person, edition);
        return page(edition, edition.kern(kern), CorrectionForm.EMPTY, Map.of());
    }

    @Post("/{kern}")
    HttpResponse<?> correct(Edition edition, CurrentPerson person, @PathVariable String kern, @Body CorrectionForm form) {
        Administrators.checkOrOperator(person, edition);
        var one = edition.kern(kern);
        var other = near(one).filter(found -> found.key().equals(form.andere())).findFirst().orElse(null);
        var errors = form.errors(other != null);
        if (!errors.isEmpty()) {
            return Forms.invalid("management/kern", page(edition, one, form, errors));
        }
        correcting.correct(edition, one, other, form.minutes(), form.reden(), person.id(), clock.instant());
        kernen.reread();
        return Flash.to(URI.create(home(edition) + "/" + one.slug()), "kern.corrected");
    }

    @Post("/{kern}/intrekking")
    HttpResponse<?> withdraw(Edition edition, CurrentPerson person, @PathVariable String kern, @Body OtherForm form) {
        Administrators.checkOrOperator(person, edition);
        var one = edition.kern(kern);
        var other = kernen.byKey(form.andere() == null ? "" : form.andere()).orElseThrow(NotFound::new);
        correcting.withdraw(edition, one, other, person.id());
        kernen.reread();
        return Flash.to(URI.create(home(edition) + "/" + one.slug()), "kern.correction-withdrawn");
    }

    private static String home(Edition edition) {
        return "/" + edition.slug() + "/beheer/kernen";
    }

    /** The nearest kernen, and those of which the ride was corrected, such as to never. */
    private Stream<Kern> near(Kern one) {
        return Stream.concat(kernen.nearest(one.id(), NEAR).stream().map(KernNeighbour::kern),
            corrections.of(one.id()).stream().map(correction -> kernen.byId(correction.otherThan(one.id())))).distinct();
    }

    private KernPage page(Edition edition, Kern one, CorrectionForm form, Map<String, String> errors) {
        var corrected = corrections.of(one.id()).stream()
            .collect(Collectors.toMap(found -> found.otherThan(one.id()), Function.identity()));
        var minutes = kernen.nearest(one.id(), NEAR).stream().collect(Collectors.toMap(near -> near.kern().id(), KernNeighbour::minutes));
        var rides = near(one).map(other -> ride(other, minutes.get(other.id()), corrected.get(other.id()))).toList();
        var options = Stream.concat(Stream.of(new Option("", Messages.get("kern.choose"))),
            near(one).map(other -> new Option(other.key(), other.name()))).toList();
        return new KernPage(one.name(), rides, options, form, errors, home(edition) + "/" + one.slug(), home(edition));
    }

    private static Ride ride(Kern other, @Nullable Integer minutes, @Nullable Correction correction) {
        return new Ride(other.key(), other.name(), correction != null && correction.minutes() == null ? null : minutes, correction == null
            ? null : correction.reason());
    }

    /** How long it really takes; empty minutes are never. */
    @Introspected
    @Serdeable
    record CorrectionForm(@Nullable String andere, @Nullable String minuten, @Nullable String reden) {

        static final CorrectionForm EMPTY = new CorrectionForm("", "", "");
        private static final int LONGEST = 300;
        private static final int FURTHEST = 600;

        CorrectionForm {
            andere = Typed.text(andere);
            minuten = Typed.line(minuten);
            reden = Typed.oneLine(reden);
        }

        Map<String, String> errors(boolean known) {
            var errors = new LinkedHashMap<String, String>();
            if (!known) {
                errors.put("andere", Messages.get("kern.other.blank"));
            }
            if (!minuten.isEmpty() && (!minuten.matches("\\d{1,3}") || minutes() < 1 || minutes() > FURTHEST)) {
                errors.put("minuten", Messages.get("kern.minutes.wrong"));
            }
            if (reden.isEmpty() || reden.length() > LONGEST) {
                errors.put("reden", Messages.get("kern.reason.blank"));
            }
            return errors;
        }

        @Nullable Integer minutes() {
            return minuten.isEmpty() ? null : Integer.valueOf(minuten);
        }
    }

    @Introspected
    @Serdeable
    record OtherForm(@Nullable String andere) {
    }

    @Introspected
    record Option(String value, String label) {
    }

    /** @param near names of its neighbours, nearest first; may be empty */
    @Introspected
    record KernLine(String name, String href, String near) {
    }

    @Introspected
    record KernenPage(List<KernLine> kernen, String homeHref) {
    }

    /**
     * The ride to another kern.
     *
     * @param minutes null: never
     * @param reason  of a correction; null when the file and the map say so
     */
    @Introspected
    record Ride(String key, String name, @Nullable Integer minutes, @Nullable String reason) {
    }

    @Introspected
    record KernPage(String name, List<Ride> rides, List<Option> others, CorrectionForm form, Map<String, String> errors, String href,
                    String listHref) {
    }
}
