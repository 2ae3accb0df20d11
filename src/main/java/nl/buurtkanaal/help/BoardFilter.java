package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.FilterChip;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/**
 * What the address of the board says, as the filter form shows it again. Empty is "all".
 *
 * @param soort    slug of a kind
 * @param volgorde slug of an order
 */
@Introspected
record BoardFilter(String soort, String kern, String categorie, String zoek, String volgorde) {

    private static final int LONGEST_SEARCH = 100;

    /**
     * Reads the address.
     *
     * @param home the visitor's own kern, for an address that says nothing about a kern
     * @throws BadQuery for a value that is none of ours
     */
    static BoardFilter of(Edition edition, @Nullable String soort, @Nullable String kern, @Nullable String categorie, @Nullable String zoek,
                          @Nullable String volgorde, @Nullable Kern home) {
        var chosenKern = kern == null ? (home == null ? "" : home.slug()) : kern;
        var filter = new BoardFilter(Typed.text(soort), chosenKern, Typed.text(categorie), Typed.line(zoek), Typed.text(volgorde));
        filter.check(edition);
        return filter;
    }

    private void check(Edition edition) {
        known(soort.isEmpty() || HelpPost.Kind.of(soort).isPresent(), "board.kind.unknown");
        known(kern.isEmpty() || edition.paths().containsKey(kern), "board.kern.unknown");
        known(categorie.isEmpty() || Category.of(categorie).isPresent(), "board.category.unknown");
        known(volgorde.isEmpty() || BoardQuery.Order.of(volgorde).isPresent(), "board.order.unknown");
        known(zoek.length() <= LONGEST_SEARCH, "board.search.long");
        known(!TextCheck.kinds(zoek).contains(Finding.Kind.BSN), "board.search.bsn");
    }

    private static void known(boolean known, String sentence) {
        if (!known) {
            throw new BadQuery(sentence);
        }
    }

    BoardQuery query(Edition edition, @Nullable String after) {
        return new BoardQuery(edition, kern(edition), HelpPost.Kind.of(soort).orElse(null), Category.of(categorie).orElse(null), zoek,
            BoardQuery.Order.of(volgorde).orElse(BoardQuery.Order.NEWEST), after);
    }

    @Nullable Kern kern(Edition edition) {
        return kern.isEmpty() ? null : edition.kern(kern);
    }

    /** Something besides the kern narrows the list. */
    boolean narrows() {
        return !soort.isEmpty() || !categorie.isEmpty() || !zoek.isEmpty();
    }

    BoardFilter withKind(String slug) {
        return new BoardFilter(slug, kern, categorie, zoek, volgorde);
    }

    /** What was chosen beside the kind, each with the way to the list without it. */
    List<FilterChip> chips(Edition edition) {
        var chips = new ArrayList<FilterChip>();
        add(chips, edition, kern.isEmpty() ? "" : Messages.get("board.kern.around", edition.kern(kern).name()),
            new BoardFilter(soort, "", categorie, zoek, ""));
        add(chips, edition, Category.of(categorie).map(Category::label).orElse(""), new BoardFilter(soort, kern, "", zoek, volgorde));
        add(chips, edition, zoek, new BoardFilter(soort, kern, categorie, "", volgorde));
        add(chips, edition, volgorde.equals(BoardQuery.Order.NEAREST.slug()) ? Messages.get("board.order." + volgorde) : "",
            new BoardFilter(soort, kern, categorie, zoek, ""));
        return chips;
    }

    private static void add(List<FilterChip> chips, Edition edition, String text, BoardFilter without) {
        if (!text.isEmpty()) {
            chips.add(new FilterChip(text, without.href(edition, null)));
        }
    }

    /** The same kern without what narrows it. */
    BoardFilter wide() {
        return new BoardFilter("", kern, "", "", "");
    }

    /** The page of the board that this describes; the kern is always said, so that the address means the same to everybody. */
    String href(Edition edition, @Nullable String after) {
        var uri = new StringBuilder("/").append(edition.slug()).append("/hulp?kern=").append(kern);
        add(uri, "soort", soort);
        add(uri, "categorie", categorie);
        add(uri, "zoek", zoek);
        add(uri, "volgorde", volgorde);
        add(uri, "na", Typed.text(after));
        return uri.toString();
    }

    private static void add(StringBuilder uri, String name, String value) {
        if (!value.isEmpty()) {
            uri.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }
}
