package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.kern.Kern;

/**
 * What somebody looks for on the board.
 *
 * @param kern  with its neighbours; null for the whole edition
 * @param words a post must answer each; null or without a word that counts for all posts
 * @param after code of the last post that was seen; null for the first page
 */
public record BoardQuery(Edition edition, @Nullable Kern kern, @Nullable Kind kind, @Nullable Category category, @Nullable String words,
                         Order order, @Nullable String after) {

    /** How the board is ordered; without a kern there is nothing to be near to, and the newest come first. */
    public enum Order {
        /** Moment of publication, then id. */
        NEWEST("nieuwste"),
        /** Minutes by bike, then as {@link #NEWEST}. */
        NEAREST("dichtbij");

        private final String slug;

        Order(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }

        public static Optional<Order> of(@Nullable String slug) {
            return Stream.of(values()).filter(order -> order.slug.equals(slug)).findFirst();
        }
    }

    /** All that is new in an edition. */
    public static BoardQuery of(Edition edition) {
        return new BoardQuery(edition, null, null, null, null, Order.NEWEST, null);
    }

    /** All that is new in a kern and next door. */
    public static BoardQuery around(Edition edition, Kern kern) {
        return of(edition).in(kern);
    }

    /** The same around another kern; null is the whole edition. */
    public BoardQuery in(@Nullable Kern other) {
        return new BoardQuery(edition, other, kind, category, words, order, after);
    }

    /** The same of one kind; null is every kind. */
    public BoardQuery of(@Nullable Kind other) {
        return new BoardQuery(edition, kern, other, category, words, order, after);
    }

    /** The same of one category; null is all of them. */
    public BoardQuery of(@Nullable Category other) {
        return new BoardQuery(edition, kern, kind, other, words, order, after);
    }

    boolean byMinutes() {
        return kern != null && order == Order.NEAREST;
    }
}
