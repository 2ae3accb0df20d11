package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.uri.UriBuilder;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.errors.BadQuery;

/**
 * What a visitor chose on the list. Strings as in the address, for the form; empty means everything.
 *
 * @param kernValue the chosen Kern, or null
 */
@Introspected
record SocialeKaartFilter(String rubriek, String domein, String kern, @Nullable Kern kernValue) {

    /** @throws BadQuery when a value is not one of ours */
    static SocialeKaartFilter of(Edition edition, @Nullable String rubriek, @Nullable String domein, @Nullable String kern) {
        if (given(rubriek) && Rubriek.of(rubriek).isEmpty() || given(domein) && Domain.of(domein).isEmpty()) {
            throw new BadQuery("error.filter");
        }
        var chosen = given(kern) ? edition.paths().get(kern) : null;
        if (given(kern) && chosen == null) {
            throw new BadQuery("error.filter");
        }
        return new SocialeKaartFilter(or(rubriek), or(domein), or(kern), chosen);
    }

    public boolean any() {
        return !rubriek.isEmpty() || !domein.isEmpty() || !kern.isEmpty();
    }

    /** The list with this choice, after the entry with this slug; null for its beginning. */
    String href(Edition edition, @Nullable String after) {
        var uri = UriBuilder.of("/" + edition.slug() + "/sociale-kaart");
        with(uri, "rubriek", rubriek);
        with(uri, "domein", domein);
        with(uri, "kern", kern);
        with(uri, "na", or(after));
        return uri.build().toString();
    }

    String rubriekName() {
        return Rubriek.of(rubriek).map(Rubriek::name).orElse("");
    }

    String domainName() {
        return Domain.of(domein).map(Domain::name).orElse("");
    }

    long kernId() {
        return kernValue == null ? 0 : kernValue.id();
    }

    private static void with(UriBuilder uri, String name, String value) {
        if (!value.isEmpty()) {
            uri.queryParam(name, value);
        }
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
