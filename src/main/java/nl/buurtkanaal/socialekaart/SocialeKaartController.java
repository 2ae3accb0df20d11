package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Leefring;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.socialekaart.SocialeKaartRepository.ServedKern;

/** Hulp bij u in de buurt: the list, narrowed by rubriek, domain and Kern, and one entry. */
@Controller("/{editie}/sociale-kaart")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SocialeKaartController {
    private static final int PAGE_SIZE = 30;

    private final SocialeKaartRepository entries;
    private final SocialeKaart socialeKaart;
    private final LiveMoments liveMoments;
    private final Kernen kernen;
    private final Clock clock;

    SocialeKaartController(SocialeKaartRepository entries, SocialeKaart socialeKaart, LiveMoments liveMoments, Kernen kernen, Clock clock) {
        this.entries = entries;
        this.socialeKaart = socialeKaart;
        this.liveMoments = liveMoments;
        this.kernen = kernen;
        this.clock = clock;
    }

    @Get
    @View("socialekaart/index")
    IndexPage index(Edition edition, @Nullable @QueryValue String rubriek, @Nullable @QueryValue String domein, @Nullable @QueryValue String kern,
                    @Nullable @QueryValue String na) {
        var filter = SocialeKaartFilter.of(edition, rubriek, domein, kern);
        var after = na == null || na.isEmpty() ? EntryKey.START
            : entries.keyOf(edition.id(), na).orElseThrow(() -> new BadQuery("error.filter"));
        var found = find(edition, filter, after);
        var shown = found.size() > PAGE_SIZE ? found.subList(0, PAGE_SIZE) : found;
        var nextHref = found.size() > PAGE_SIZE ? filter.href(edition, shown.get(PAGE_SIZE - 1).slug()) : null;
        return new IndexPage(filter, bands(shown), options(edition), nextHref, after == EntryKey.START ? null : filter.href(edition, null),
            listHref(edition));
    }

    @Get("/{slug}")
    @View("socialekaart/show")
    ShowPage show(Edition edition, @Nullable CurrentPerson person, @PathVariable String slug) {
        var entry = entries.published(edition.id(), slug, socialeKaart.freshSince()).orElseThrow(NotFound::new);
        var served = entry.servesAll() ? List.<Kern>of()
            : entries.kernenOf(List.of(entry.id())).stream().map(each -> kernen.byId(each.kernId())).sorted(Kern.BY_NAME).toList();
        var place = entry.placeKernId() == null ? null : kernen.byId(entry.placeKernId());
        var moment = liveMoments.next(edition.id(), near(edition, person, place, served), clock.instant()).orElse(null);
        return new ShowPage(entry, entry.rubriek().label(), Leefring.of(entry.leefring()).label(),
            entries.domainsOf(entry.id()).stream().sorted().map(Domain::label).toList(), place == null ? null : place.name(), served, moment,
            CategoryRubrieken.categoryOf(entry.rubriek()).map(Category::slug).orElse(null), listHref(edition));
    }

    private static String listHref(Edition edition) {
        return "/" + edition.slug() + "/sociale-kaart";
    }

    private List<SocialeKaartCard> find(Edition edition, SocialeKaartFilter filter, EntryKey after) {
        var freshSince = socialeKaart.freshSince();
        if (filter.rubriek().isEmpty()) {
            return entries.list(edition.id(), filter.domainName(), filter.kernId(), freshSince, after.leefring(), after.name(), after.id(),
                PAGE_SIZE + 1);
        }
        return entries.listIn(edition.id(), filter.rubriekName(), filter.domainName(), filter.kernId(), freshSince, after.leefring(), after.name(),
            after.id(), PAGE_SIZE + 1);
    }

    private List<Band> bands(List<SocialeKaartCard> cards) {
        var ids = cards.stream().filter(card -> !card.servesAll()).map(SocialeKaartCard::id).toList();
        Map<Long, List<Kern>> served = ids.isEmpty() ? Map.of() : entries.kernenOf(ids).stream().collect(Collectors.groupingBy(ServedKern::entryId,
            Collectors.mapping(each -> kernen.byId(each.kernId()), Collectors.toList())));
        return Arrays.stream(Leefring.values())
            .map(leefring -> new Band(leefring.number(), leefring.label(), cards.stream().filter(card -> card.leefring() == leefring.number())
                .map(card -> new ListedCard(card, served.getOrDefault(card.id(), List.of()).stream().sorted(Kern.BY_NAME).toList())).toList()))
            .filter(band -> !band.cards().isEmpty()).toList();
    }

    private static Options options(Edition edition) {
        return new Options(
            options("rubriek", Arrays.stream(Rubriek.values()).map(rubriek -> new Option(rubriek.slug(), rubriek.label()))),
            options("domein", Arrays.stream(Domain.values()).map(domain -> new Option(domain.slug(), domain.label()))),
            options("kern", edition.kernen().stream().map(kern -> new Option(kern.slug(), kern.name()))));
    }

    private static List<Option> options(String name, Stream<Option> values) {
        return Stream.concat(Stream.of(new Option("", Messages.get("socialekaart.all." + name))), values).toList();
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

    /** @param nextHref null on the last page; {@code firstHref} null on the first */
    @Introspected
    record IndexPage(SocialeKaartFilter form, List<Band> bands, Options options, @Nullable String nextHref, @Nullable String firstHref,
                     String listHref) {

        /** Names the page by what was chosen; null when no rubriek was. */
        @Nullable
        public String rubriekLabel() {
            return Rubriek.of(form.rubriek()).map(Rubriek::label).orElse(null);
        }

        /** The doors to each rubriek. */
        public List<Option> rubrieken() {
            return options.rubrieken().subList(1, options.rubrieken().size());
        }
    }

    @Introspected
    record Options(List<Option> rubrieken, List<Option> domeinen, List<Option> kernen) {
    }

    @Introspected
    record Option(String value, String label) {
    }

    /** The entries of one leefring. */
    @Introspected
    record Band(int number, String label, List<ListedCard> cards) {
    }

    /** @param kernen that it serves, by name; empty when it serves all */
    @Introspected
    record ListedCard(SocialeKaartCard card, List<Kern> kernen) {
    }

    /**
     * @param kernen   that it serves, by name; empty when it serves all
     * @param category for which kind of help one asks the neighbours instead; null where they are not the answer
     */
    @Introspected
    record ShowPage(SocialeKaartEntry entry, String rubriekLabel, String leefringLabel, List<String> domains, @Nullable String placeKern,
                    List<Kern> kernen, @Nullable LiveMoment moment, @Nullable String category, String listHref) {
    }
}
