package nl.buurtkanaal.socialekaart.search;

import io.micronaut.core.annotation.Introspected;

/** The place of an entry in the order of the list; the next page starts after the last one seen. */
@Introspected
public record EntryKey(int leefring, String name, long id) {
    /** Before the first. */
    public static final EntryKey START = new EntryKey(0, "", 0);
}
