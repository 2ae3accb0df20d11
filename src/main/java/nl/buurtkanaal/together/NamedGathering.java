package nl.buurtkanaal.together;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import nl.buurtkanaal.help.Meets;
import nl.buurtkanaal.platform.time.CalendarLeaf;

/**
 * Something to do together in the name of an organisation, with the next day on which it goes on; {@code views/together/_named} shows it.
 *
 * @param inNameOf name of the entry of the sociale kaart
 * @param off      a day before that is called off
 * @param mine     the visitor placed it
 * @param joined   the visitor joins
 * @param full     as many joined as there is room for
 */
@Introspected
public record NamedGathering(String href, String title, String inNameOf, String kern, Meets meets, LocalDate on, boolean off, boolean mine,
                             boolean joined, boolean full) {

    /** "dinsdag", 24, "november". */
    public CalendarLeaf leaf() {
        return CalendarLeaf.of(on);
    }

    /** The place, with the kern unless its name says that already. */
    public String where() {
        return meets.place().contains(kern) ? meets.place() : meets.place() + ", " + kern;
    }

    /** The visitor could join. */
    public boolean open() {
        return !mine && !joined && !full;
    }
}
