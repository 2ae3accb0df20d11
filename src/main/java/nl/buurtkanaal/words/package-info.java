/**
 * Dutch words: what makes a post or an entry findable, what it is about, and what a text gives away that its writer would rather keep.
 *
 * <p>{@link nl.buurtkanaal.words.Words} turns texts into terms and {@link nl.buurtkanaal.words.Question} questions into the terms that
 * answer them (Kraaij-Pohlmann stems, compounds split by our own care list, synonyms, one typing mistake). What an edition knows is its
 * {@link nl.buurtkanaal.words.Vocabulary}, kept in memory by {@link nl.buurtkanaal.words.Vocabularies}.
 * {@link nl.buurtkanaal.words.Heard} reads a question as it was meant, however it is written, and {@link nl.buurtkanaal.words.PhraseBook}
 * finds the phrases of another feature in it; {@link nl.buurtkanaal.words.Subjects} guesses the subjects of the sociale kaart.
 * {@link nl.buurtkanaal.words.TextCheck} finds citizen numbers, ways to be reached, illness, care that volunteers may not give, distress
 * and the like; it finds and offers, it never decides and never stores or logs what it found. All but the vocabularies are pure.
 *
 * <p>{@link nl.buurtkanaal.words.Screenings} adds what an edition looks for beside our own lists, and what it allows.
 *
 * <p>Owns the tables {@code term}, written only through {@link nl.buurtkanaal.words.Terms}, to which higher features join,
 * {@code search_synonym}, written by {@link nl.buurtkanaal.words.SynonymGroups}, and {@code screening_phrase}. No events.
 */
package nl.buurtkanaal.words;
