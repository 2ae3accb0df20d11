package nl.buurtkanaal.management;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.EditionChange;
import nl.buurtkanaal.edition.EditionSettings;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;

/** What an edition says of itself: name, phone, who answers for the data, insurance, complaints, colours. */
@Controller("/{editie}/beheer/gegevens")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class EditionSettingsController {

    private static final String VIEW = "management/settings";

    private final EditionSettings settings;
    private final Clock clock;

    EditionSettingsController(EditionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    SettingsPage show(Edition edition, CurrentPerson person) {
        Administrators.checkOrOperator(person, edition);
        return page(edition, SettingsForm.of(edition), Map.of());
    }

    @Post
    HttpResponse<?> save(Edition edition, CurrentPerson person, @Body SettingsForm form) {
        Administrators.checkOrOperator(person, edition);
        var change = form.change();
        var errors = change.errors();
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, form, errors));
        }
        settings.save(edition, change, person.id(), clock.instant());
        return Flash.to(URI.create("/" + edition.slug() + "/beheer"), "edition.changed");
    }

    private SettingsPage page(Edition edition, SettingsForm form, Map<String, String> errors) {
        var home = "/" + edition.slug() + "/beheer";
        return new SettingsPage(form, errors, settings.fixed(edition), home + "/gegevens", home);
    }

    /** As typed; the names are those of {@link EditionChange}. */
    @Introspected
    @Serdeable
    record SettingsForm(@Nullable String name, @Nullable String tagline, @Nullable String phone, @Nullable String controller,
                        @Nullable String privacyContact, @Nullable String fgContact, @Nullable String campaignUrl,
                        @Nullable String insurance, @Nullable String teamName, @Nullable String complaintsPerson,
                        @Nullable String complaintsContact, @Nullable String brand, @Nullable String accent) {

        static SettingsForm of(Edition edition) {
            return new SettingsForm(edition.name(), edition.tagline(), edition.phone(), edition.controller(), edition.privacyContact(),
                edition.fgContact(), edition.campaignUrl(), edition.insurance(), edition.teamName(), edition.complaintsPerson(),
                edition.complaintsContact(), edition.brand(), edition.accent());
        }

        EditionChange change() {
            return new EditionChange(line(name) == null ? "" : line(name), line(tagline) == null ? "" : line(tagline), line(phone),
                line(controller), line(privacyContact), line(fgContact), line(campaignUrl), line(insurance), line(teamName),
                line(complaintsPerson), line(complaintsContact), colour(brand), colour(accent));
        }

        private static @Nullable String line(@Nullable String typed) {
            var line = Typed.oneLine(typed);
            return line.isEmpty() ? null : line;
        }

        private static @Nullable String colour(@Nullable String typed) {
            var line = line(typed);
            return line == null ? null : line.toLowerCase(Locale.ROOT).replaceFirst("^(?=[0-9a-f]{6}$)", "#");
        }
    }

    /** @param fixed settings that win over what is stored here */
    @Introspected
    record SettingsPage(SettingsForm form, Map<String, String> errors, List<String> fixed, String href, String homeHref) {
    }
}
