package nl.buurtkanaal.together;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.help.Meets;
import nl.buurtkanaal.platform.time.CalendarLeaf;

/**
 * Something to do together with the next day on which it goes on, as {@code views/together/_next} shows it.
 *
 * @param off a day before that is called off
 */
@Introspected
public record NextGathering(HelpPostCard card, Meets meets, LocalDate on, boolean off) {

    /** "dinsdag", 24, "november". */
    public CalendarLeaf leaf() {
        return CalendarLeaf.of(on);
    }
}
