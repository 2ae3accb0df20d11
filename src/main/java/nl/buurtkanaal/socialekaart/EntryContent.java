package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Leefring;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.platform.views.Messages;

/**
 * All of an entry that people write, as one version of it: what is stored of each version, and compared.
 *
 * @param organisationId of the organisation that it is of
 * @param kernIds  that it serves; empty when it serves all
 * @param domains  names of Domains
 * @param placeId  where one goes, or null
 * @param status   name of a Status
 */
@Serdeable
record EntryContent(String name, long organisationId, String rubriek, int leefring, List<String> domains, String what, String forWhom,
                    String howToStart, String cost, boolean free, boolean referralNeeded, boolean wheelchair, boolean servesAll,
                    List<Long> kernIds, @Nullable Long placeId, @Nullable String phone, @Nullable String email, @Nullable String website,
                    String openingHours, String contactRole, String contactFirstName, String searchWords, String status) {

    EntryContent {
        domains = domains == null ? List.of() : domains.stream().sorted().toList();
        kernIds = kernIds == null ? List.of() : kernIds.stream().sorted().toList();
    }

    static EntryContent of(EntryRow row, List<String> domains, List<Long> kernIds) {
        return new EntryContent(row.name(), row.organisationId(), row.rubriek().name(), row.leefring(), domains, row.what(), row.forWhom(),
            row.howToStart(), row.cost(), row.free(), row.referralNeeded(), row.wheelchair(), row.servesAll(), kernIds, row.placeId(),
            row.phone(), row.email(), row.website(), row.openingHours(), row.contactRole(), row.contactFirstName(), row.searchWords(),
            row.status().name());
    }

    /** Fits in the list of an edition. */
    EntryRow.Status statusValue() {
        return EntryRow.Status.valueOf(status);
    }

    EntryContent with(EntryRow.Status other) {
        return new EntryContent(name, organisationId, rubriek, leefring, domains, what, forWhom, howToStart, cost, free, referralNeeded,
            wheelchair, servesAll, kernIds, placeId, phone, email, website, openingHours, contactRole, contactFirstName, searchWords,
            other.name());
    }

    /** Where two versions differ, field by field in the order of the form. */
    List<Difference> differencesTo(EntryContent newer, Naming naming) {
        var older = fields(naming);
        var differences = new ArrayList<Difference>();
        newer.fields(naming).forEach((field, text) -> {
            if (!Objects.equals(older.get(field), text)) {
                differences.add(Difference.of(Messages.get("entry.field." + field), older.get(field), text));
            }
        });
        return differences;
    }

    /** Each field as people read it. */
    Map<String, String> fields(Naming naming) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("naam", name);
        fields.put("organisatie", naming.organisation(organisationId));
        fields.put("rubriek", Rubriek.valueOf(rubriek).label());
        fields.put("leefring", Leefring.of(leefring).label());
        fields.put("domeinen", String.join(", ", domains.stream().map(domain -> Domain.valueOf(domain).label()).toList()));
        fields.put("wat", what);
        fields.put("voorwie", forWhom);
        fields.put("beginnen", howToStart);
        fields.put("kosten", cost);
        fields.put("gratis", yesNo(free));
        fields.put("verwijzing", yesNo(referralNeeded));
        fields.put("rolstoel", yesNo(wheelchair));
        fields.put("kernen", servesAll ? Messages.get("entry.all") : String.join(", ", kernIds.stream().map(naming::kern).toList()));
        fields.put("plek", placeId == null ? "" : naming.place(placeId));
        fields.put("telefoon", or(phone));
        fields.put("email", or(email));
        fields.put("website", or(website));
        fields.put("open", openingHours);
        fields.put("voornaam", contactFirstName);
        fields.put("functie", contactRole);
        fields.put("zoekwoorden", searchWords);
        fields.put("status", Messages.get("entry.status." + status));
        return fields;
    }

    private static String yesNo(boolean value) {
        return Messages.get(value ? "entry.yes" : "entry.no");
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Gives the ids in a version their names. */
    interface Naming {
        String organisation(long id);

        String kern(long id);

        String place(long id);
    }
}
