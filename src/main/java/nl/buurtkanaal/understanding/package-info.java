/**
 * What somebody means who types a question in own words: which kind of help, whether they ask or offer, for which kern, on which day and
 * part of it, and whether they are in distress. It guesses, the visitor sees the guess and changes it with one tap.
 *
 * <p>{@link nl.buurtkanaal.understanding.Understanding} is the way in. Two sources speak there. Rules and word lists of our own
 * ({@code resources/understanding}, {@code words/categories.txt}, {@code words/intents.txt}) know clear words, days, kernen and the kind of
 * question; badly written words are read as they sound. Beside them stands what {@link nl.buurtkanaal.understanding.Learned} took from
 * example sentences: logistic regression over stems, pairs of stems and pieces of words, one model for the kinds of help and one for
 * distress. Where rules are clear they win, where they are weak or tie the examples decide, and where both are weak it is "anders" and the
 * page asks back. For distress either is enough, with a low threshold: help lines above an answer cost little.
 *
 * <p>The models are learned from text at each start, in the background ({@link nl.buurtkanaal.understanding.LearningAtStart}): no file of
 * numbers has to be kept in step with the sentences. They are two small classes of our own because the libraries for it (OpenNLP, Lucene
 * classification) bring megabytes or an index for a sum over some thousand words. They take 6 MB. All of it is pure and keeps and logs
 * nothing; what visitors ask teaches it nothing.
 *
 * <p>Owns no tables. No events.
 */
package nl.buurtkanaal.understanding;
