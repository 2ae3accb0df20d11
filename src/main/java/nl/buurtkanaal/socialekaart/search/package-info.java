/**
 * Finding entries of the sociale kaart: what a visitor chose, what a question asks and under which terms an entry is found, who is open
 * now, and the statements that read them fast among 100,000 ({@link nl.buurtkanaal.socialekaart.search.EntrySearch}).
 *
 * <p>Tables: none; it reads those of the sociale kaart and of {@code words}. Events: none.
 */
package nl.buurtkanaal.socialekaart.search;
