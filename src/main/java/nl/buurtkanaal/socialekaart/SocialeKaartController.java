package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Leefring;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.kern.MapLink;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.FilterChip;
import nl.buurtkanaal.socialekaart.SocialeKaartRepository.ServedKern;
import nl.buurtkanaal.socialekaart.search.EntryKey;
import nl.buurtkanaal.socialekaart.search.EntrySearch;
import nl.buurtkanaal.socialekaart.search.SocialeKaartFilter;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** Hulp bij u in de buurt: a question in own words, or the list narrowed by what was chosen. */
@Controller("/{editie}/sociale-kaart")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SocialeKaartController {
    private static final int PAGE_SIZE = 12;

    private final SocialeKaartRepository entries;
    private final EntrySearch search;
    private final KernCounts counts;
    private final EntryAccess access;
    private final Kernen kernen;

    SocialeKaartController(SocialeKaartRepository entries, EntrySearch search, KernCounts counts, EntryAccess access, Kernen kernen) {
        this.entries = entries;
        this.search = search;
        this.counts = counts;
        this.access = access;
        this.kernen = kernen;
    }

    @Get
    @View("socialekaart/index")
    IndexPage index(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        var page = index(edition, request);
        return person != null && (EntryAccess.isEditor(edition, person) || !access.organisationsOf(person.id()).isEmpty())
            ? page.kept(RedactieController.href(edition)) : page;
    }

    private IndexPage index(Edition edition, HttpRequest<?> request) {
        var filter = SocialeKaartFilter.of(edition, kernen, request.getParameters());
        var kinds = TextCheck.kinds(filter.zoek());
        if (kinds.contains(Finding.Kind.BSN)) {
            return page(edition, filter.withoutQuestion(), List.of(), null, null, Messages.get("socialekaart.bsn"));
        }
        var help = kinds.contains(Finding.Kind.DISTRESS) ? Messages.get("socialekaart.distress") : null;
        return filter.zoek().isEmpty() ? list(edition, filter, request.getParameters().getFirst("na").orElse(""))
            : page(edition, filter, search.search(edition.id(), filter), null, null, help);
    }

    private IndexPage list(Edition edition, SocialeKaartFilter filter, String na) {
        var after = na.isEmpty() ? EntryKey.START : entries.keyOf(edition.id(), na).orElseThrow(() -> new BadQuery("error.filter"));
        var found = search.list(edition.id(), filter, after, PAGE_SIZE + 1);
        var shown = found.size() > PAGE_SIZE ? found.subList(0, PAGE_SIZE) : found;
        return page(edition, filter, shown, found.size() > PAGE_SIZE ? filter.href(edition, shown.get(PAGE_SIZE - 1).slug()) : null,
            after == EntryKey.START ? null : filter.href(edition, null), null);
    }

    private IndexPage page(Edition edition, SocialeKaartFilter filter, List<SocialeKaartCard> cards, @Nullable String nextHref,
                           @Nullable String firstHref, @Nullable String note) {
        return new IndexPage(filter, filter.chips(edition), bands(cards), cards.size(), options(edition), nextHref, firstHref,
            listHref(edition), boardHref(edition, filter), note, filter.zoek().isEmpty() ? map(edition, filter) : null, null);
    }

    /** What there is in each Kern: the map, and the list that says the same. */
    @Nullable
    private MapPart map(Edition edition, SocialeKaartFilter filter) {
        var there = counts.of(edition.id());
        return kernen.mapOf(edition.kernen()).map(map -> new MapPart(map.viewBox(), map.spots().stream().map(spot -> {
            var count = there.of(spot.kern().id());
            var times = count == 1 ? Messages.get("socialekaart.map.one") : Messages.get("socialekaart.map.many", count);
            return new MapLink(spot, count == 0 ? null : filter.in(spot.kern()).href(edition, null), spot.kern().name() + ": " + times,
                filter.kern().equals(spot.kern().slug()));
        }).toList())).orElse(null);
    }

    static String listHref(Edition edition) {
        return "/" + edition.slug() + "/sociale-kaart";
    }

    /** The same question to the neighbours. */
    private static String boardHref(Edition edition, SocialeKaartFilter filter) {
        var uri = UriBuilder.of("/" + edition.slug() + "/hulp");
        if (!filter.zoek().isEmpty()) {
            uri.queryParam("zoek", filter.zoek());
        }
        if (!filter.kern().isEmpty()) {
            uri.queryParam("kern", filter.kern());
        }
        return uri.build().toString();
    }

    private List<Band> bands(List<SocialeKaartCard> cards) {
        var ids = cards.stream().filter(card -> !card.servesAll()).map(SocialeKaartCard::id).toList();
        Map<Long, List<Kern>> served = ids.isEmpty() ? Map.of()
            : entries.kernenOf(ids).stream().collect(Collectors.groupingBy(ServedKern::entryId,
            Collectors.mapping(each -> kernen.byId(each.kernId()), Collectors.toList())));
        return Arrays.stream(Leefring.values())
            .map(leefring -> new Band(leefring.number(), leefring.label(),
                cards.stream().filter(card -> card.leefring() == leefring.number())
                .map(card -> new ListedCard(card, served.getOrDefault(card.id(), List.of()).stream().sorted(Kern.BY_NAME).toList()))
                .toList()))
            .filter(band -> !band.cards().isEmpty()).toList();
    }

    private static Options options(Edition edition) {
        return new Options(
            options("rubriek", Arrays.stream(Rubriek.values()).map(rubriek -> new Option(rubriek.slug(), rubriek.label()))),
            options("domein", Arrays.stream(Domain.values()).map(domain -> new Option(domain.slug(), domain.label()))),
            options("kern", edition.kernen().stream().map(kern -> new Option(kern.slug(), kern.name()))),
            options("afstand", SocialeKaartFilter.DISTANCES.stream()
                .map(minutes -> new Option(minutes, Messages.get("socialekaart.far", minutes)))));
    }

    private static List<Option> options(String name, Stream<Option> values) {
        return Stream.concat(Stream.of(new Option("", Messages.get("socialekaart.all." + name))), values).toList();
    }

    /**
     * @param nextHref null on the last page; {@code firstHref} null on the first
     * @param note     what must be said before the list; mostly null
     * @param map      null beside the answers to a question
     * @param keepHref the desk of those who keep the entries; null for everybody else
     */
    @Introspected
    record IndexPage(SocialeKaartFilter form, List<FilterChip> chips, List<Band> bands, int count, Options options,
                     @Nullable String nextHref, @Nullable String firstHref, String listHref, String boardHref, @Nullable String note,
                     @Nullable MapPart map, @Nullable String keepHref) {

        IndexPage kept(String href) {
            return new IndexPage(form, chips, bands, count, options, nextHref, firstHref, listHref, boardHref, note, map, href);
        }

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
    record MapPart(String viewBox, List<MapLink> links) {
    }

    @Introspected
    record Options(List<Option> rubrieken, List<Option> domeinen, List<Option> kernen, List<Option> afstanden) {
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
}
