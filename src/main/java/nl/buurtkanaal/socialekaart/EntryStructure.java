package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;

/**
 * An entry in the words of schema.org: a Service, and the Organization that gives it. Whom one meets there stays out of it: that is a
 * person. Pure.
 */
final class EntryStructure {

    private EntryStructure() {
    }

    /**
     * Keys in the order of reading; what is not known is null.
     *
     * @param placeKern name of the Kern of its place, or null when there is no place
     * @param served    the Kernen that it serves; empty when it serves all
     */
    static Map<String, Object> of(SocialeKaartEntry entry, @Nullable String placeKern, List<Kern> served, Edition edition) {
        var service = new LinkedHashMap<String, Object>();
        service.put("@context", "https://schema.org");
        service.put("@type", "Service");
        service.put("name", entry.name());
        service.put("description", entry.what());
        service.put("serviceType", entry.rubriek().label());
        service.put("url", edition.link("/" + edition.slug() + "/sociale-kaart/" + entry.slug()));
        service.put("provider", provider(entry));
        service.put("areaServed", entry.servesAll() ? List.of(edition.place()) : served.stream().map(Kern::name).toList());
        service.put("availableChannel", channel(entry, placeKern));
        return service;
    }

    private static Map<String, Object> provider(SocialeKaartEntry entry) {
        var organisation = new LinkedHashMap<String, Object>();
        organisation.put("@type", "Organization");
        organisation.put("name", entry.organisationName());
        organisation.put("url", entry.websiteHref());
        organisation.put("telephone", entry.phone());
        organisation.put("email", entry.email());
        return organisation;
    }

    @Nullable
    private static Map<String, Object> channel(SocialeKaartEntry entry, @Nullable String placeKern) {
        if (entry.placeName() == null) {
            return null;
        }
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("addressLocality", placeKern);
        address.put("addressCountry", "NL");
        return Map.of("@type", "ServiceChannel", "availableLanguage", "nl",
            "serviceLocation", Map.of("@type", "Place", "name", entry.placeName(), "address", address));
    }
}
