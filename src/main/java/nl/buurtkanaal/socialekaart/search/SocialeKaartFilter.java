package nl.buurtkanaal.socialekaart.search;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.uri.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.FilterChip;

/**
 * What a visitor chose on the list. Strings as in the address, for the form; empty means everything. The word that was searched for is in
 * no log.
 *
 * @param afstand   how far from the Kern: empty for the Kern alone, or minutes by bike
 * @param kernValue the chosen Kern, or null
 * @param kernIds   the chosen Kern with those within reach; empty for all
 */
@Introspected
public record SocialeKaartFilter(String zoek, String rubriek, String domein, String kern, String afstand, String gratis, String direct,
                          String open, String rolstoel, @Nullable Kern kernValue, List<Long> kernIds) {

    public static final List<String> DISTANCES = List.of("15", "30");
    private static final String YES = "ja";
    private static final int LONGEST_QUESTION = 200;

    /** @throws BadQuery when a value is not one of ours */
    public static SocialeKaartFilter of(Edition edition, Kernen kernen, HttpParameters asked) {
        var rubriek = value(asked, "rubriek");
        var domein = value(asked, "domein");
        var afstand = value(asked, "afstand");
        var slug = value(asked, "kern");
        var kern = slug.isEmpty() ? null : edition.paths().get(slug);
        if (!rubriek.isEmpty() && Rubriek.of(rubriek).isEmpty() || !domein.isEmpty() && Domain.of(domein).isEmpty()
            || !afstand.isEmpty() && !DISTANCES.contains(afstand) || !slug.isEmpty() && kern == null) {
            throw new BadQuery("error.filter");
        }
        var zoek = value(asked, "zoek").strip();
        return new SocialeKaartFilter(zoek.length() > LONGEST_QUESTION ? zoek.substring(0, LONGEST_QUESTION) : zoek, rubriek, domein, slug,
            afstand, box(asked, "gratis"), box(asked, "direct"), box(asked, "open"), box(asked, "rolstoel"), kern,
                kernIds(kern, afstand, kernen));
    }

    /** Something was asked or chosen. */
    public boolean any() {
        return !zoek.isEmpty() || narrowed();
    }

    /** Something was chosen beside a word. */
    public boolean narrowed() {
        return !rubriek.isEmpty() || !domein.isEmpty() || !kern.isEmpty() || free() || withoutReferral() || openNow() || wheelchair();
    }

    /** Only what costs nothing. */
    public boolean free() {
        return YES.equals(gratis);
    }

    /** Without a letter of a doctor or the gemeente. */
    public boolean withoutReferral() {
        return YES.equals(direct);
    }

    /** Only who is open at this moment. */
    public boolean openNow() {
        return YES.equals(open);
    }

    /** Only where one gets in with a wheelchair. */
    public boolean wheelchair() {
        return YES.equals(rolstoel);
    }

    /** The list with this choice, after the entry with this slug; null for its beginning. */
    public String href(Edition edition, @Nullable String after) {
        var uri = UriBuilder.of("/" + edition.slug() + "/sociale-kaart");
        with(uri, "zoek", zoek);
        with(uri, "rubriek", rubriek);
        with(uri, "domein", domein);
        with(uri, "kern", kern);
        with(uri, "afstand", afstand);
        with(uri, "gratis", gratis);
        with(uri, "direct", direct);
        with(uri, "open", open);
        with(uri, "rolstoel", rolstoel);
        with(uri, "na", after == null ? "" : after);
        return uri.build().toString();
    }

    /** The same choice, for another Kern. */
    public SocialeKaartFilter in(Kern other) {
        return new SocialeKaartFilter(zoek, rubriek, domein, other.slug(), afstand, gratis, direct, open, rolstoel, other,
            List.of(other.id()));
    }

    /** The same choice without the words, which are then shown nowhere. */
    public SocialeKaartFilter withoutQuestion() {
        return new SocialeKaartFilter("", rubriek, domein, kern, afstand, gratis, direct, open, rolstoel, kernValue, kernIds);
    }

    /** What was chosen beside the words, each with the way to the list without it. */
    public List<FilterChip> chips(Edition edition) {
        var chips = new ArrayList<FilterChip>();
        var far = afstand.isEmpty() ? "" : " (" + Messages.get("socialekaart.far", afstand) + ")";
        add(chips, edition, "kern", kernValue == null ? "" : kernValue.name() + far);
        add(chips, edition, "rubriek", Rubriek.of(rubriek).map(Rubriek::label).orElse(""));
        add(chips, edition, "domein", Domain.of(domein).map(Domain::label).orElse(""));
        add(chips, edition, "gratis", free() ? Messages.get("socialekaart.gratis") : "");
        add(chips, edition, "direct", withoutReferral() ? Messages.get("socialekaart.direct") : "");
        add(chips, edition, "open", openNow() ? Messages.get("socialekaart.open") : "");
        add(chips, edition, "rolstoel", wheelchair() ? Messages.get("socialekaart.rolstoel") : "");
        return chips;
    }

    private void add(List<FilterChip> chips, Edition edition, String field, String text) {
        if (!text.isEmpty()) {
            chips.add(new FilterChip(text, without(field).href(edition, null)));
        }
    }

    /** The list without one choice; a distance means nothing without its Kern. */
    private SocialeKaartFilter without(String field) {
        var anywhere = field.equals("kern");
        return new SocialeKaartFilter(zoek, field.equals("rubriek") ? "" : rubriek, field.equals("domein") ? "" : domein, anywhere
            ? "" : kern, anywhere ? "" : afstand, field.equals("gratis") ? "" : gratis, field.equals("direct") ? ""
            : direct, field.equals("open") ? "" : open, field.equals("rolstoel") ? "" : rolstoel, anywhere ? null : kernValue, anywhere
            ? List.of() : kernIds);
    }

    /** The name of the constant, as the table has it; empty when none was chosen. */
    public String rubriekName() {
        return Rubriek.of(rubriek).map(Rubriek::name).orElse("");
    }

    /** The name of the constant, as the table has it; empty when none was chosen. */
    public String domainName() {
        return Domain.of(domein).map(Domain::name).orElse("");
    }

    private static List<Long> kernIds(@Nullable Kern kern, String afstand, Kernen kernen) {
        if (kern == null) {
            return List.of();
        }
        int minutes = afstand.isEmpty() ? 0 : Integer.parseInt(afstand);
        return Stream.concat(Stream.of(kern.id()), kernen.neighboursOf(kern.id()).stream().filter(near -> near.minutes() <= minutes)
            .map(near -> near.kern().id())).toList();
    }

    private static String value(HttpParameters asked, String name) {
        return asked.getFirst(name).orElse("");
    }

    private static String box(HttpParameters asked, String name) {
        var value = value(asked, name);
        if (!value.isEmpty() && !value.equals(YES)) {
            throw new BadQuery("error.filter");
        }
        return value;
    }

    private static void with(UriBuilder uri, String name, String value) {
        if (!value.isEmpty()) {
            uri.queryParam(name, value);
        }
    }
}
