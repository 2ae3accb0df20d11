package nl.buurtkanaal.together;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.help.Meets;
import nl.buurtkanaal.platform.time.CalendarLeaf;

/**
 * Something that neighbours do together, as one visitor sees it on the page of its post.
 *
 * @param days   the next days, those that are off included; empty when it is over
 * @param names  who joins, by shown name; for the author and who joins, empty for everybody else
 * @param others somebody else joins whose name the visitor may not read, or hides
 * @param mine   the visitor is its author
 * @param joined the visitor joins
 * @param full   as many joined as there is room for
 * @param most   how many may join beside the author; null is everybody
 */
@Introspected
public record Gathering(String href, Meets meets, List<Day> days, List<String> names, boolean others, boolean mine, boolean joined,
                        boolean full, @Nullable Integer most) {

    /** A day on which neighbours meet, or would have met. */
    @Introspected
    public record Day(LocalDate on, boolean off) {

        /** "dinsdag", 24, "november". */
        public CalendarLeaf leaf() {
            return CalendarLeaf.of(on);
        }
    }

    /** A visitor could join: it is not over, not full, and not their own. */
    public boolean open() {
        return !days.isEmpty() && !full && !mine && !joined;
    }

    public boolean over() {
        return days.isEmpty();
    }
}
