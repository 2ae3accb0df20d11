package nl.buurtkanaal.socialekaart;

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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.socialekaart.FreshnessRepository.Count;
import nl.buurtkanaal.socialekaart.FreshnessRepository.KernCount;

/** How fresh the sociale kaart is, by rubriek and kern, and whether it hangs on one person. For editors and administrators. */
@Controller("/{editie}/redactie/versheid")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FreshnessController {

    private static final Duration LOOKED_AT = Duration.ofDays(90);

    private final FreshnessRepository counts;
    private final VersionRepository versions;
    private final SocialeKaart socialeKaart;
    private final Clock clock;

    FreshnessController(FreshnessRepository counts, VersionRepository versions, SocialeKaart socialeKaart, Clock clock) {
        this.counts = counts;
        this.versions = versions;
        this.socialeKaart = socialeKaart;
        this.clock = clock;
    }

    @Get
    @View("socialekaart/freshness")
    FreshnessPage show(Edition edition, CurrentPerson person) {
        EntryAccess.checkEditor(edition, person);
        var freshSince = socialeKaart.freshSince();
        var byRubriek = counts.byRubriek(edition.id(), freshSince).stream().collect(Collectors.toMap(Count::rubriek, Function.identity()));
        var byKern = counts.byKern(edition.id(), freshSince).stream().collect(Collectors.toMap(KernCount::kernId, Function.identity()));
        var all = counts.forAll(edition.id(), freshSince);
        var dependence = Dependence.of(versions.sharesSince(edition.id(), clock.instant().minus(LOOKED_AT)));
        return new FreshnessPage(RedactieController.href(edition), dependence.orElse(null),
            Arrays.stream(Rubriek.values()).map(rubriek -> line(rubriek.label(), byRubriek.get(rubriek))).toList(),
            edition.kernen().stream().map(kern -> line(kern.name(), byKern, kern.id())).toList(),
            new Line("", all.entries(), all.fresh(), all.oldest()));
    }

    private static Line line(String name, @Nullable Count count) {
        return count == null ? new Line(name, 0, 0, null) : new Line(name, count.entries(), count.fresh(), count.oldest());
    }

    private static Line line(String name, Map<Long, KernCount> counts, long kernId) {
        var count = counts.get(kernId);
        return count == null ? new Line(name, 0, 0, null) : new Line(name, count.entries(), count.fresh(), count.oldest());
    }

    /** @param dependence a person who made most of the changes; mostly null */
    @Introspected
    record FreshnessPage(String redactieHref, @Nullable Dependence dependence, List<Line> rubrieken, List<Line> kernen, Line all) {
    }

    /** @param oldest day of the longest ago check; null where one was never checked, or where there is nothing */
    @Introspected
    record Line(String name, long entries, long fresh, @Nullable LocalDate oldest) {
        public long stale() {
            return entries - fresh;
        }
    }
}
