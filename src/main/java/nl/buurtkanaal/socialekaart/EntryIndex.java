package nl.buurtkanaal.socialekaart;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.place.OpeningHours;
import nl.buurtkanaal.socialekaart.search.EntryTerms;
import nl.buurtkanaal.socialekaart.search.EntryWords;
import nl.buurtkanaal.words.Terms;

/** Keeps what is derived from an entry: the terms under which it is found, and the hours that were read in its words. */
@Singleton
class EntryIndex {

    private final Terms terms;
    private final EntryHoursRepository hours;
    private final OrganisationRepository organisations;

    EntryIndex(Terms terms, EntryHoursRepository hours, OrganisationRepository organisations) {
        this.terms = terms;
        this.hours = hours;
        this.organisations = organisations;
    }

    /** Within the transaction that writes the entry. What is not published is found by nobody. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void put(EntryRow entry, Collection<Kern> kernen) {
        hours.clear(entry.id());
        OpeningHours.read(entry.openingHours()).slots()
            .forEach(slot -> hours.add(entry.id(), slot.weekday().getValue(), slot.nth(), slot.opens(), slot.closes()));
        if (entry.status() == EntryRow.Status.PUBLISHED) {
            var organisation = organisations.findById(entry.organisationId()).map(OrganisationRow::name).orElse("");
            terms.index(entry.editionId(), null, EntryTerms.SUBJECT, entry.id(), EntryTerms.of(words(entry), organisation,
                List.copyOf(kernen)));
        } else {
            terms.remove(EntryTerms.SUBJECT, entry.id());
        }
    }

    private static EntryWords words(EntryRow entry) {
        return new EntryWords(entry.name(), entry.searchWords(), entry.what(), entry.forWhom(), entry.howToStart(), entry.contactRole(),
            entry.rubriek());
    }
}
