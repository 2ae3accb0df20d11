package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Leefring;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.socialekaart.search.CategoryRubrieken;

/** One entry: what it is, for whom, how one starts, whom one meets and when. */
@Controller("/{editie}/sociale-kaart/{slug}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class EntryController {

    private final SocialeKaartRepository entries;
    private final SocialeKaart socialeKaart;
    private final EntryAccess access;
    private final LiveMoments liveMoments;
    private final ClosedDays closedDays;
    private final Kernen kernen;
    private final Clock clock;

    EntryController(SocialeKaartRepository entries, SocialeKaart socialeKaart, EntryAccess access, LiveMoments liveMoments,
                    ClosedDays closedDays, Kernen kernen, Clock clock) {
        this.entries = entries;
        this.socialeKaart = socialeKaart;
        this.access = access;
        this.liveMoments = liveMoments;
        this.closedDays = closedDays;
        this.kernen = kernen;
        this.clock = clock;
    }

    @Get
    @View("socialekaart/show")
    ShowPage show(Edition edition, @Nullable CurrentPerson person, @PathVariable String slug) {
        var entry = entries.published(edition.id(), slug, socialeKaart.freshSince()).orElseThrow(NotFound::new);
        var served = entry.servesAll() ? List.<Kern>of()
            : entries.kernenOf(List.of(entry.id())).stream().map(each -> kernen.byId(each.kernId())).sorted(Kern.BY_NAME).toList();
        var place = entry.placeKernId() == null ? null : kernen.byId(entry.placeKernId());
        var moment = liveMoments.next(edition.id(), near(edition, person, place, served), clock.instant()).orElse(null);
        return new ShowPage(entry, entry.rubriek().label(), Leefring.of(entry.leefring()).label(),
            entries.domainsOf(entry.id()).stream().sorted().map(Domain::label).toList(), place == null ? null : place.name(), served,
            meeting(edition, entry), moment, CategoryRubrieken.categoryOf(entry.rubriek()).map(Category::slug).orElse(null),
            SocialeKaartController.listHref(edition), keeps(edition, person, entry) ? EntryEditController.href(edition, slug).toString()
                : null, mayMeet(edition, person, entry),
            EntryStructure.of(entry, place == null ? null : place.name(), served, edition));
    }

    @Nullable
    private Meeting meeting(Edition edition, SocialeKaartEntry entry) {
        return Meeting.next(entry.openingHours(), date -> !closedDays.between(edition.id(), date, date).isEmpty(), clock).orElse(null);
    }

    private boolean keeps(Edition edition, @Nullable CurrentPerson person, SocialeKaartEntry entry) {
        return EntryAccess.isEditor(edition, person) || person != null && access.kept(edition.id(), entry.slug(), person.id(), false)
            .isPresent();
    }

    /** Who speaks for what there is for mantelzorgers places their meetings; an editor of the edition does not speak for it. */
    private boolean mayMeet(Edition edition, @Nullable CurrentPerson person, SocialeKaartEntry entry) {
        return entry.rubriek() == Rubriek.MANTELZORG && !EntryAccess.isEditor(edition, person) && keeps(edition, person, entry);
    }

    /** Where the visitor probably is: at home when signed in, else where the entry is; null when nobody can tell. */
    @Nullable
    private static Long near(Edition edition, @Nullable CurrentPerson person, @Nullable Kern place, List<Kern> served) {
        if (person != null && edition.has(person.kernId())) {
            return person.kernId();
        }
        if (place != null) {
            return place.id();
        }
        return served.isEmpty() ? null : served.get(0).id();
    }

    /**
     * @param kernen   that it serves, by name; empty when it serves all
     * @param meeting  when the person of the entry is there, or picks up the phone; null when its hours are not known
     * @param moment   the next spreekuur
     * @param category for which kind of help one asks the neighbours instead; null where they are not the answer
     * @param keepHref where its keepers change it; null for everybody else
     * @param mayMeet  they may place a meeting in its name
     * @param structured the same for machines
     */
    @Introspected
    record ShowPage(SocialeKaartEntry entry, String rubriekLabel, String leefringLabel, List<String> domains, @Nullable String placeKern,
                    List<Kern> kernen, @Nullable Meeting meeting, @Nullable LiveMoment moment, @Nullable String category, String listHref,
                    @Nullable String keepHref, boolean mayMeet, Map<String, Object> structured) {
    }
}
