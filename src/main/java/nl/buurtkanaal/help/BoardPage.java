package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * A page of the board.
 *
 * @param next code to go on after; null when this is all
 */
@Introspected
public record BoardPage(List<HelpPostCard> cards, @Nullable String next) {
}
