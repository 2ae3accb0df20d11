package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a text and of a question, brought to the same form, so that "boodschappenhulp" finds "boodschappen doen". */
public final class Words {
    static final int LONGEST_TERM = 40;
    private static final int MOST_QUERY_WORDS = 8;
    private static final int MOST_ALTERNATIVES = 12;
    private static final int MOST_QUERY_CHARACTERS = 400;

    private static final Set<String> STOP = WordList.words("stop");
    private static final Set<String> ASKING = WordList.words("asking");
    private static final Map<String, Set<String>> SYNONYMS = synonyms();

    private Words() {
    }

    /** The terms under which these texts are found; null texts are skipped. Each at most 40 characters; possibly empty. */
    public static Set<String> indexTerms(String... texts) {
        var terms = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text == null) {
                continue;
            }
            for (var token : Token.of(Folded.fold(text))) {
                if (!counts(token)) {
                    continue;
                }
                terms.add(term(token.stem()));
                for (var part : Compounds.split(token.word())) {
                    terms.add(term(Stems.stem(part)));
                }
            }
        }
        return terms;
    }

    /**
     * What a text must hold to answer this question, one item per word that counts, at most 8. Empty when no word counts. Words of asking
     * ("wie", "gezocht") never count; general ones ("hulp", "huis") only when nothing else was asked.
     */
    public static List<QueryTerm> queryTerms(String query) {
        if (query == null) {
            return List.of();
        }
        var text = Folded.fold(query.length() > MOST_QUERY_CHARACTERS ? query.substring(0, MOST_QUERY_CHARACTERS) : query);
        var tokens = Token.of(text).stream().filter(token -> counts(token) && !ASKING.contains(token.word())).toList();
        var special = tokens.stream().filter(token -> !Compounds.generic(token.stem())).toList();
        var queryTerms = new LinkedHashMap<String, QueryTerm>();
        for (var token : special.isEmpty() ? tokens : special) {
            asked(token, queryTerms);
        }
        return queryTerms.values().stream().limit(MOST_QUERY_WORDS).toList();
    }

    /** A compound is answered by itself or by any of its telling parts; one of general parts only, by all of these together. */
    private static void asked(Token token, Map<String, QueryTerm> queryTerms) {
        var parts = Compounds.split(token.word()).stream().map(Stems::stem).toList();
        var telling = parts.stream().filter(part -> !Compounds.generic(part)).toList();
        if (!parts.isEmpty() && telling.isEmpty() && !SYNONYMS.containsKey(token.stem())) {
            for (var part : parts) {
                queryTerms.put(part, new QueryTerm(Set.of(term(token.stem()), term(part))));
            }
            return;
        }
        var alternatives = new LinkedHashSet<String>();
        alternatives.add(term(token.stem()));
        telling.forEach(part -> alternatives.add(term(part)));
        for (var stem : List.copyOf(alternatives)) {
            SYNONYMS.getOrDefault(stem, Set.of()).stream()
                .filter(synonym -> alternatives.size() < MOST_ALTERNATIVES).forEach(alternatives::add);
        }
        queryTerms.put(token.stem(), new QueryTerm(alternatives));
    }

    private static boolean counts(Token token) {
        return token.word().length() > 1 && !STOP.contains(token.word()) && !(token.isNumber() && token.word().length() > 4);
    }

    static String term(String stem) {
        return stem.length() > LONGEST_TERM ? stem.substring(0, LONGEST_TERM) : stem;
    }

    private static Map<String, Set<String>> synonyms() {
        var synonyms = new HashMap<String, Set<String>>();
        for (var line : WordList.lines("synonyms")) {
            var group = new ArrayList<String>();
            for (var word : line.split("\\s+")) {
                group.add(term(Stems.stem(Folded.fold(word))));
            }
            for (var stem : group) {
                synonyms.computeIfAbsent(stem, s -> new LinkedHashSet<>()).addAll(group);
            }
        }
        return synonyms;
    }
}
