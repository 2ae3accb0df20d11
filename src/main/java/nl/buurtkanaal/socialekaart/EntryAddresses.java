package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.util.List;

/** The addresses of the entries that everybody may see, in parts that fit in a sitemap: by ids, so that no part reads those before it. */
@Singleton
public class EntryAddresses {

    private static final int PART = 20_000;

    private final EntryAddressRepository entries;

    EntryAddresses(EntryAddressRepository entries) {
        this.entries = entries;
    }

    /** How many parts there are, over all editions; one of them may hold nothing of an edition. */
    public int parts() {
        return (int) ((entries.highestId() + PART - 1) / PART);
    }

    /** The slugs of one part, the first being 1. */
    public List<String> slugs(long editionId, int part) {
        return entries.slugs(editionId, (part - 1L) * PART, (long) part * PART);
    }
}
