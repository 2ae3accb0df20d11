package nl.buurtkanaal.words;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody asks, word by word: the word itself, the telling parts of a compound, what is searched together with it, and what an
 * unknown word becomes without its typing mistake. Pure.
 */
public final class Question {

    private static final int MOST_WORDS = 8;
    private static final int MOST_ALTERNATIVES = 12;
    private static final int MOST_CHARACTERS = 400;
    private static final double PART = 0.8;
    private static final double SYNONYM = 0.7;
    private static final double MISTAKE = 0.75;
    private static final Set<String> ASKING = WordList.words("asking");

    private Question() {
    }

    /**
     * The words that count, at most 8; empty when none does. Words of asking ("wie", "gezocht") never count; general ones ("hulp", "huis")
     * only when nothing else was asked.
     */
    public static List<AskedWord> of(@Nullable String text, Vocabulary vocabulary) {
        if (text == null) {
            return List.of();
        }
        var start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        var tokens = Token.of(Folded.fold(start)).stream().filter(token -> Words.counts(token) && !ASKING.contains(token.word())).toList();
        var special = tokens.stream().filter(token -> !Compounds.generic(token.stem())).toList();
        var asked = new LinkedHashMap<String, AskedWord>();
        for (var token : special.isEmpty() ? tokens : special) {
            ask(token.word(), token.stem(), vocabulary, asked);
        }
        return asked.values().stream().limit(MOST_WORDS).toList();
    }

    /** A compound is answered by itself or by any of its telling parts; one of general parts only, by all of these together. */
    private static void ask(String word, String stem, Vocabulary vocabulary, Map<String, AskedWord> asked) {
        var parts = Compounds.split(word).stream().map(Stems::stem).toList();
        var telling = parts.stream().filter(part -> !Compounds.generic(part)).toList();
        if (!parts.isEmpty() && telling.isEmpty() && vocabulary.synonymsOf(stem).isEmpty()) {
            for (var part : parts) {
                var whole = new LinkedHashMap<>(Map.of(Words.term(stem), 1.0));
                whole.putIfAbsent(Words.term(part), PART);
                asked.put(part, new AskedWord(whole));
            }
            return;
        }
        var alternatives = new LinkedHashMap<String, Double>();
        add(word, stem, 1, vocabulary, alternatives);
        if (!vocabulary.knows(word, stem) && telling.isEmpty()) {
            vocabulary.meant(word).forEach(meant -> add(meant, Stems.stem(meant), MISTAKE, vocabulary, alternatives));
        }
        asked.put(stem, new AskedWord(alternatives));
    }

    private static void add(String word, String stem, double how, Vocabulary vocabulary, Map<String, Double> alternatives) {
        var own = new LinkedHashMap<String, Double>();
        own.put(Words.term(stem), how);
        Compounds.split(word).stream().map(Stems::stem).filter(part -> !Compounds.generic(part))
            .forEach(part -> own.putIfAbsent(Words.term(part), how * PART));
        own.forEach(alternatives::putIfAbsent);
        for (var each : own.entrySet()) {
            vocabulary.synonymsOf(each.getKey()).stream().filter(synonym -> alternatives.size() < MOST_ALTERNATIVES)
                .forEach(synonym -> alternatives.putIfAbsent(synonym, each.getValue() * SYNONYM));
        }
    }
}
