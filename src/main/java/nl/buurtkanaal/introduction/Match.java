package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import nl.buurtkanaal.category.Category;

/**
 * A post that fits another, for its author and the desk.
 *
 * @param href      to the post, in its own edition
 * @param shownName whose it is, as neighbours know them
 * @param minutes   by bike between the kernen, 0 within one
 * @param reason    why it fits, in whole sentences
 */
@Introspected
public record Match(String href, String title, Category category, String kernName, String shownName, int minutes, String reason) {

    /** Where one says that something is not right with it, or with who wrote it. */
    public String reportHref() {
        return href.replaceFirst("/hulp/", "/melden/bericht/");
    }
}
