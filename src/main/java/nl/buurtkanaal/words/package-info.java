/**
 * Dutch words: what makes a post findable, what it is about, and what a text gives away that its writer would rather keep.
 *
 * <p>{@link nl.buurtkanaal.words.Words} turns texts into terms and questions into the terms that answer them (Kraaij-Pohlmann stems,
 * compounds split by our own care list). {@link nl.buurtkanaal.words.CategoryGuess} guesses category and kind from someone's own words.
 * {@link nl.buurtkanaal.words.TextCheck} finds citizen numbers, ways to be reached, illness, care that volunteers may not give, distress
 * and the like; it finds and offers, it never decides and never stores or logs what it found. All three are pure.
 *
 * <p>Owns the table {@code term}, written only through {@link nl.buurtkanaal.words.Terms}; higher features join to it. No events.
 */
package nl.buurtkanaal.words;
