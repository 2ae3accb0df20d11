package nl.buurtkanaal.socialekaart.search;

import nl.buurtkanaal.category.Rubriek;

/** The words of an entry by which it is found, beside its organisation and its kernen. */
public record EntryWords(String name, String searchWords, String what, String forWhom, String howToStart, String contactRole,
                         Rubriek rubriek) {
}
