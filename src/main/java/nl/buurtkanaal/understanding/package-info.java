/**
 * What somebody means who types a question in own words: which kind of help, whether they ask or offer, for which kern, on which day and
 * part of
 * it, and whether they are in distress. Rules and word lists of our own ({@code resources/understanding}, {@code words/categories.txt},
 * {@code words/intents.txt}); badly written words are read as they sound. It guesses, the visitor sees the guess and changes it with one
 * tap.
 *
 * <p>{@link nl.buurtkanaal.understanding.Understanding} is the way in. All of it is pure, takes well under 5 ms, and keeps and logs
 * nothing.
 *
 * <p>Owns no tables. No events.
 */
package nl.buurtkanaal.understanding;
