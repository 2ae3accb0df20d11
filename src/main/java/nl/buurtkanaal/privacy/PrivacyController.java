package nl.buurtkanaal.privacy;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;

/** The register of processing as visitors of an edition read it, and the assessment of risks (DPIA) as its administrator completes it. */
@Controller("/{editie}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PrivacyController {

    private final List<Processing> processings;
    private final @Nullable String operator;

    /** @param operator who runs the installation for the controllers, with how to reach them; nothing when not set */
    PrivacyController(Register register, @Nullable @Value("${buurtkanaal.operator:}") String operator) {
        this.processings = register.activities().stream().map(Processing::of).toList();
        this.operator = operator == null || operator.isBlank() ? null : operator;
    }

    @Get("/privacy")
    @View("privacy/privacy")
    @Secured(SecurityRule.IS_ANONYMOUS)
    PrivacyPage privacy(Edition edition) {
        return new PrivacyPage(edition, operator, processings);
    }

    /** For administrators of the edition and the operator. */
    @Get("/beheer/dpia")
    @View("privacy/dpia")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    PrivacyPage assessment(Edition edition, CurrentPerson person) {
        if (!person.isAdministratorOf(edition.id()) && !person.isOperator()) {
            throw new NotFound();
        }
        return new PrivacyPage(edition, operator, processings);
    }

    @Introspected
    record PrivacyPage(Edition edition, @Nullable String operator, List<Processing> processings) {
    }

    /** One processing, with its tables. */
    @Introspected
    record Processing(String key, String name, String purpose, String ground, String people, String recipients, String retention,
                      List<Holding> holdings) {

        static Processing of(Register.Activity activity) {
            return new Processing(activity.key(), activity.name(), activity.purpose(), activity.ground(), activity.people(),
                activity.recipients(), activity.retention(), activity.tables().stream().filter(table -> !table.columns().isEmpty())
                    .map(Holding::of).toList());
        }
    }

    /** What one table holds about people, in words: "Uw account: mailadres, mailadres bevestigd". */
    @Introspected
    record Holding(String what, String words, @Nullable String retention) {

        static Holding of(Register.Table table) {
            var words = table.columns().stream().sorted(Comparator.comparing(Register.Column::kind))
                .map(column -> column.words().substring(0, 1).toLowerCase(Locale.ROOT) + column.words().substring(1)).distinct()
                .collect(Collectors.joining(", "));
            return new Holding(table.what(), words, table.retention().isEmpty() ? null : table.retention());
        }
    }
}
