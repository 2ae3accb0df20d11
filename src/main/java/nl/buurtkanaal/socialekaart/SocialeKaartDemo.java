package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/** The invented organisations of the demo and what they do. */
@Singleton
@OfDemo
class SocialeKaartDemo implements DemoPart {
    private static final int ORDER = 31;
    private static final String ALL = "alle";

    private final SocialeKaartRepository entries;
    private final OrganisationRepository organisations;
    private final EntryIndex index;
    private final Places places;
    private final Editions editions;
    private final DemoFiles files;

    SocialeKaartDemo(SocialeKaartRepository entries, OrganisationRepository organisations, EntryIndex index, Places places,
                     Editions editions, DemoFiles files) {
        this.entries = entries;
        this.organisations = organisations;
        this.index = index;
        this.places = places;
        this.editions = editions;
        this.files = files;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Those of the editions that are open. */
    @Override
    public void load(Instant now) {
        files.read("socialekaart.json", EntryFile.class).entries().forEach(entry ->
            editions.bySlug(entry.edition()).ifPresent(edition -> load(entry, edition, now)));
    }

    @Override
    public void shift(long days) {
        entries.moveChecks(days);
    }

    private void load(EntryJson entry, Edition edition, Instant now) {
        var organisation = organisations.findByUuid(entry.organisationUuid())
            .orElseGet(() -> organisations.save(OrganisationRow.named(entry.organisationUuid(), entry.organisation(), now)));
        var placeId = entry.place() == null ? null
            : places.named(edition.id(), edition.kern(entry.place().kern()).id(), entry.place().name());
        var saved = entries.save(new EntryRow(null, entry.uuid(), edition.id(), entry.slug(), organisation.id(), entry.name(),
            Rubriek.of(entry.rubriek()).orElseThrow(), entry.ring(), entry.what(), entry.forWhom(), entry.howToStart(), entry.cost(),
            entry.cost().toLowerCase(Locale.ROOT).startsWith("gratis"), entry.referralNeeded(), entry.wheelchair(),
            entry.kernen().contains(ALL), placeId, entry.phone(), entry.email(), entry.website(), entry.openingText(), entry.contactRole(),
            entry.contactFirstName(),
            entry.searchWords() == null ? "" : entry.searchWords(), EntryRow.Status.PUBLISHED, LocalDate.ofInstant(now, Time.ZONE)
                .minusDays(entry.checkedDaysAgo()),
            entry.checkedBy(), now, now, 1));
        entry.domains().forEach(domain -> entries.addDomain(saved.id(), Domain.of(domain).orElseThrow().name()));
        var kernen = entry.kernen().stream().filter(kern -> !kern.equals(ALL)).map(edition::kern).toList();
        kernen.forEach(kern -> entries.addKern(saved.id(), kern.id()));
        index.put(saved, kernen);
    }

    @Serdeable
    record EntryFile(List<EntryJson> entries) {
    }

    @Serdeable
    record EntryJson(String uuid, String slug, String name, String organisation, String organisationUuid, String edition,
                     List<String> kernen, List<String> domains, String rubriek, int ring, String forWhom, String what, String howToStart,
                     String cost, boolean referralNeeded, boolean wheelchair, @Nullable PlaceJson place, @Nullable String phone,
                     @Nullable String website, @Nullable String email, String contactRole, String contactFirstName,
                     @Nullable String searchWords, String openingText, int checkedDaysAgo, String checkedBy) {
    }

    @Serdeable
    record PlaceJson(String kern, String name) {
    }
}
