package nl.buurtkanaal.socialekaart.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.understanding.RankedCategory;
import nl.buurtkanaal.understanding.Understanding;
import nl.buurtkanaal.words.AskedWord;
import nl.buurtkanaal.words.Question;
import nl.buurtkanaal.words.Subjects;
import nl.buurtkanaal.words.Terms;
import nl.buurtkanaal.words.Vocabulary;
import nl.buurtkanaal.words.Words;

/**
 * Under which terms an entry is found, and what a question asks of them. Beside its words an entry has the kinds of help that it is about:
 * read from an entry as from a question, they bring together "mijn rekeningen" and "hulp bij schulden". Pure.
 */
public final class EntryTerms {

    public static final String SUBJECT = "ENTRY";

    private static final String KIND = "#";
    private static final String HEADING = "@";
    private static final String SUBJECT_OF = "&";
    private static final int MOST_KINDS = 3;
    private static final int MOST_SUBJECTS = 5;
    private static final int SUBJECTS_ASKED = 3;
    /** What a question is about is guessed twice, as a subject and as a kind of help; together they weigh as one word and a half. */
    private static final double AS_A_GUESS = 0.5;
    /** A guess at less than this part of the best one says nothing. */
    private static final double LIKELY = 0.4;
    /** Below this score it is a guess at a word that nobody ever wrote here: "olifant" is no kind of help. */
    private static final double A_GUESS = 3;
    private static final double BY_HEADING = 0.5;

    private EntryTerms() {
    }

    /** Each term with its weight: a name tells more than a sentence about how to begin. */
    public static Map<String, Integer> of(EntryWords entry, String organisation, List<Kern> kernen) {
        var texts = new LinkedHashMap<String, Integer>();
        weigh(texts, entry.name(), 5);
        weigh(texts, entry.searchWords(), 5);
        weigh(texts, entry.what(), 4);
        weigh(texts, entry.forWhom(), 4);
        weigh(texts, entry.rubriek().label(), 2);
        weigh(texts, entry.contactRole(), 2);
        weigh(texts, organisation, 2);
        weigh(texts, entry.howToStart(), 1);
        weigh(texts, kernen.stream().map(Kern::name).collect(Collectors.joining(" ")), 2);
        var terms = new LinkedHashMap<>(Words.weighedTerms(texts));
        int weight = 6;
        for (var category : kinds(String.join(". ", entry.name(), entry.searchWords(), entry.what(), entry.forWhom()))) {
            terms.put(KIND + category.slug(), weight);
            weight -= 2;
        }
        Subjects.of(String.join(". ", entry.name(), entry.searchWords(), entry.what(), entry.forWhom(), entry.howToStart()), MOST_SUBJECTS)
            .forEach((subject, how) -> terms.put(SUBJECT_OF + subject, (int) Math.round(8 * how)));
        terms.put(HEADING + entry.rubriek().slug(), 4);
        terms.put(Terms.EVERY, 1);
        return terms;
    }

    /** What a question asks, its words first and then its kind of help; empty when nothing can be made of it. */
    static List<AskedWord> asked(String question, Vocabulary vocabulary) {
        return Stream.of(Question.of(question, vocabulary), subjectsAsked(question), kindAsked(question)).flatMap(List::stream).toList();
    }

    private static List<AskedWord> subjectsAsked(String question) {
        var alternatives = new LinkedHashMap<String, Double>();
        Subjects.of(question, SUBJECTS_ASKED).forEach((subject, how) -> alternatives.put(SUBJECT_OF + subject, how * AS_A_GUESS));
        return alternatives.isEmpty() ? List.of() : List.of(new AskedWord(alternatives));
    }

    private static List<AskedWord> kindAsked(String question) {
        var alternatives = new LinkedHashMap<String, Double>();
        double how = 1;
        for (var category : kinds(question)) {
            alternatives.putIfAbsent(KIND + category.slug(), how);
            for (Rubriek rubriek : CategoryRubrieken.of(category).stream().limit(1).toList()) {
                alternatives.putIfAbsent(HEADING + rubriek.slug(), how * BY_HEADING);
            }
            how *= BY_HEADING;
        }
        return alternatives.isEmpty() ? List.of() : List.of(new AskedWord(alternatives));
    }

    private static List<Category> kinds(String text) {
        var guess = Understanding.categories(text);
        double least = Math.max(guess.get(0).score() * LIKELY, A_GUESS);
        return guess.stream().filter(ranked -> ranked.category() != Category.ANDERS && ranked.score() >= least).limit(MOST_KINDS)
            .map(RankedCategory::category).toList();
    }

    /** Two texts that are the same count once, as the heavier. */
    private static void weigh(Map<String, Integer> texts, String text, int weight) {
        texts.merge(text, weight, Math::max);
    }
}
