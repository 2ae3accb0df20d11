package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that an edition knows: in how many of its entries each term stands, and what it searches together. Made from the term table now
 * and then; a search does not depend on it for what it finds, only for what it thinks somebody meant.
 */
public final class Vocabulary {

    private static final int SHORTEST_MISTAKE = 5;
    private static final int MOST_MEANT = 3;
    /** What our own lists know, as it is written. */
    private static final Set<String> LISTED = listed();

    /** Without any entry: only what ships with the site. */
    public static final Vocabulary SHIPPED = new Vocabulary(Map.of(), 0, List.of());

    private final Map<String, Integer> entries;
    private final int size;
    private final Map<String, Set<String>> synonyms;
    private final Map<Integer, List<String>> byLength;

    /**
     * @param entries by term, in how many entries it stands
     * @param size    how many entries there are
     * @param groups  words that this edition searches together, beside those that ship
     */
    Vocabulary(Map<String, Integer> entries, int size, List<String> groups) {
        this.entries = Map.copyOf(entries);
        this.size = size;
        this.synonyms = groups.isEmpty() ? Synonyms.SHIPPED : Synonyms.with(groups);
        this.byLength = Stream.concat(LISTED.stream(), entries.keySet().stream().filter(term -> Character.isLetter(term.charAt(0))))
            .distinct().collect(Collectors.groupingBy(String::length));
    }

    /** How telling a word is that these terms answer: more when few entries hold it. Above 0, and 1 where nothing is known. */
    public double weight(Set<String> terms) {
        if (size == 0) {
            return 1;
        }
        int holding = Math.min(size, terms.stream().mapToInt(this::count).sum());
        return Math.log(1 + (size + 1) / (holding + 0.5));
    }

    /** In how many entries a term stands; 0 for one that came lately. */
    public int count(String term) {
        return entries.getOrDefault(term, 0);
    }

    Set<String> synonymsOf(String stem) {
        return synonyms.getOrDefault(stem, Set.of());
    }

    /** Written right, as far as we know. */
    boolean knows(String word, String stem) {
        return LISTED.contains(word) || entries.containsKey(stem) || synonyms.containsKey(stem);
    }

    /** What someone meant who typed this unknown word with one mistake, the likeliest first; mostly empty. */
    List<String> meant(String word) {
        if (word.length() < SHORTEST_MISTAKE) {
            return List.of();
        }
        var stem = Stems.stem(word);
        var whole = new HashSet<>(near(word));
        if (!stem.equals(word) && stem.length() >= SHORTEST_MISTAKE) {
            whole.addAll(near(stem));
        }
        if (whole.isEmpty()) {
            whole.addAll(inCompound(word));
        }
        return whole.stream().sorted(Comparator.comparing((String meant) -> meant.charAt(0) != word.charAt(0))
            .thenComparing(meant -> -count(Stems.stem(meant))).thenComparing(meant -> meant)).limit(MOST_MEANT).toList();
    }

    private List<String> near(String word) {
        var near = new ArrayList<String>();
        for (int length = word.length() - 1; length <= word.length() + 1; length++) {
            for (var known : byLength.getOrDefault(length, List.of())) {
                if (OneMistake.apart(word, known)) {
                    near.add(known);
                }
            }
        }
        return near;
    }

    /** "vrijwiligerswerk": one part is known, the other is one mistake from a part. */
    private Set<String> inCompound(String word) {
        var found = new LinkedHashSet<String>();
        for (int at = 4; at <= word.length() - 4; at++) {
            var head = word.substring(0, at);
            var tail = word.substring(at);
            if (Compounds.isPart(tail) && head.length() >= SHORTEST_MISTAKE) {
                Stream.of(head, head.endsWith("s") ? head.substring(0, head.length() - 1) : head).distinct()
                    .forEach(rest -> near(rest).forEach(meant -> found.add(meant + tail)));
            }
            if (Compounds.isPart(head) && tail.length() >= SHORTEST_MISTAKE) {
                near(tail).forEach(meant -> found.add(head + meant));
            }
        }
        return found;
    }

    private static Set<String> listed() {
        var listed = new HashSet<String>();
        Stream.of("synonyms", "forms", "categories", "parts", "stop", "asking").flatMap(list -> WordList.lines(list).stream())
            .filter(line -> !line.startsWith("["))
            .flatMap(line -> Stream.of(line.split("[\\s,:|=+~!]+")))
            .filter(word -> word.length() > 2 && word.chars().allMatch(Character::isLetter))
            .forEach(listed::add);
        return Set.copyOf(listed);
    }

    /** Groups of words that are searched together, each stem with all of its groups. */
    static final class Synonyms {

        static final Map<String, Set<String>> SHIPPED = with(List.of());

        private Synonyms() {
        }

        static Map<String, Set<String>> with(List<String> further) {
            var synonyms = new HashMap<String, Set<String>>();
            Stream.concat(WordList.lines("synonyms").stream(), further.stream()).forEach(line -> {
                var group = Stream.of(line.split("\\s+")).map(word -> Words.term(Stems.stem(Folded.fold(word)))).toList();
                group.forEach(stem -> synonyms.computeIfAbsent(stem, s -> new LinkedHashSet<>()).addAll(group));
            });
            return synonyms;
        }
    }
}
