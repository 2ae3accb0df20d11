package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Locale;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.platform.views.Messages;

/**
 * A post in a list, as {@code views/help/_card} shows it.
 *
 * @param href        to the post, in its own edition
 * @param kern        name of the kern
 * @param minutes     by bike from the kern that was asked for; null within that kern and in lists of a whole edition
 * @param author      shown name, with the hat behind it; null to strangers, as are when and publishedAt
 * @param hat         as what the author wrote it; null as neighbour. For strangers too: it is no person
 * @param when        day-parts
 * @param publishedAt how long it stands there
 * @param meets       when neighbours meet in the open; for strangers too
 */
@Introspected
public record HelpPostCard(long id, String code, String href, Kind kind, Category category, String title, String body, String kern,
                           @Nullable Integer minutes, @Nullable String author, @Nullable String hat, @Nullable DayParts when,
                           @Nullable Instant publishedAt, @Nullable Meets meets) {

    /** {@code request}, {@code offer} or {@code together}, as in style classes. */
    public String kindClass() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** "Vraag", "Aanbod", "Samen". */
    public String kindLabel() {
        return Messages.get("kind." + kind.slug());
    }

    public String categorySlug() {
        return category.slug();
    }

    public String categoryLabel() {
        return category.label();
    }

    public String colour() {
        return category.colour().slug();
    }

    /** "dinsdagochtend"; null to strangers and when any moment will do. */
    public @Nullable String dayWords() {
        return when == null || when.isOpen() ? null : when.words();
    }
}
