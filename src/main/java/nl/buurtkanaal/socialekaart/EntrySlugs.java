package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Gives a new entry its address, once: it stays when the name changes, since it stands on paper. Two of the same name get a number. */
@Singleton
class EntrySlugs {
    private static final int LONGEST = 90;
    /** What else stands under this path. */
    private static final Set<String> TAKEN = Set.of("kaart", "afdruk", "zoeken", "nieuw");

    private final SocialeKaartRepository entries;

    EntrySlugs(SocialeKaartRepository entries) {
        this.entries = entries;
    }

    /**
     * The first version, with an address that is free. Two that come at once: the second finds the unique key and is tried again by its
     * writer.
     */
    EntryRow newRow(long editionId, EntryContent content, Instant now) {
        return new EntryRow(null, UUID.randomUUID().toString(), editionId, free(editionId, content.name()), content.organisationId(),
            content.name(), EntryEditing.rubriek(content), content.leefring(), content.what(), content.forWhom(), content.howToStart(),
            content.cost(), content.free(), content.referralNeeded(), content.wheelchair(), content.servesAll(), content.placeId(),
            content.phone(), content.email(), content.website(), content.openingHours(), content.contactRole(), content.contactFirstName(),
            content.searchWords(), content.statusValue(), null, null, now, now, 1);
    }

    /** The same entry with other content. */
    static EntryRow changed(EntryRow row, EntryContent content, Instant now) {
        return new EntryRow(row.id(), row.uuid(), row.editionId(), row.slug(), content.organisationId(), content.name(),
            EntryEditing.rubriek(content), content.leefring(), content.what(), content.forWhom(), content.howToStart(), content.cost(),
            content.free(), content.referralNeeded(), content.wheelchair(), content.servesAll(), content.placeId(), content.phone(),
            content.email(), content.website(), content.openingHours(), content.contactRole(), content.contactFirstName(),
            content.searchWords(), content.statusValue(), row.checkedOn(), row.checkedBy(), row.createdAt(), now, row.version());
    }

    private String free(long editionId, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)|\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var base = plain.isEmpty() ? "aanbod" : plain.substring(0, Math.min(plain.length(), LONGEST));
        return Stream.iterate(TAKEN.contains(base) ? 2 : 1, number -> number + 1).map(number -> number == 1 ? base : base + "-" + number)
            .filter(slug -> !entries.isTaken(editionId, slug)).findFirst().orElseThrow();
    }
}
