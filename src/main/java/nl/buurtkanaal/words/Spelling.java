package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a badly written word as it was meant: as it is said ("boodschape", "komputer"), or with one typing mistake ("formelier"). A word
 * that is
 * known stays as it is, and so does one that is like nothing known. Pure.
 */
public final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_MISTAKE = 5;
    private static final int SHORTEST_NAME = 6;
    private static final int SHORTEST_JOINED = 7;

    private final Set<String> telling;
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<String>> spoken = new HashMap<>();
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<Integer, List<String>> byLength = new HashMap<>();

    /**
     * @param telling words that mean something here: what is unknown is rather one of these
     * @param plain   name of the list of further words that are written right
     * @param spoken  name of the list of {@code written: meant} of what no rule guesses; "meant" may be several words
     */
    public Spelling(Set<String> telling, String plain, String spoken) {
        this.telling = telling;
        known.addAll(telling);
        known.addAll(WordList.words(plain));
        for (var line : WordList.lines(spoken)) {
            var parts = line.split(":\\s*");
            var meant = List.of(parts[1].split("\\s+"));
            known.addAll(meant);
            for (var written : parts[0].split("\\s+")) {
                this.spoken.put(written, meant);
            }
        }
        for (var word : known.stream().sorted(Comparator.comparing((String word) -> !telling.contains(word)).thenComparing(word -> word))
            .toList()) {
            bySound.computeIfAbsent(Sound.of(word), key -> new ArrayList<>()).add(word);
            byLength.computeIfAbsent(word.length(), key -> new ArrayList<>()).add(word);
        }
    }

    /** The words meant by a folded one, mostly the word itself. */
    List<String> meant(String word) {
        var said = spoken.get(word);
        if (said != null) {
            return said;
        }
        if (word.length() < SHORTEST || knows(word)) {
            return List.of(word);
        }
        return List.of(alike(word).or(() -> word.length() < SHORTEST_MISTAKE ? Optional.empty() : mistaken(word)).orElse(word));
    }

    /** Two words that are one telling word written apart: "huis werk", "zieke huis". */
    Optional<String> joined(String first, String second) {
        var word = first + second;
        if (word.length() < SHORTEST_JOINED) {
            return Optional.empty();
        }
        if (telling.contains(word)) {
            return Optional.of(word);
        }
        if (spoken.containsKey(word)) {
            return Optional.of(spoken.get(word).get(0));
        }
        return hopeless(first) || hopeless(second) ? alike(word).filter(telling::contains) : Optional.empty();
    }

    /** Unknown, and like nothing known. */
    private boolean hopeless(String word) {
        return word.length() >= SHORTEST && meant(word).equals(List.of(word)) && !knows(word);
    }

    /** Whether a written word can be this name: the same, or badly written and no word of its own. */
    public boolean like(String written, String name) {
        return written.equals(name) || written.length() >= SHORTEST_MISTAKE && name.length() >= SHORTEST_MISTAKE
            && (name.length() >= SHORTEST_NAME && OneMistake.apart(written, name) || Sound.of(written).equals(Sound.of(name)))
                && !knows(written);
    }

    private boolean knows(String word) {
        return known.contains(word) || Token.isDigit(word.charAt(0)) || compound(word);
    }

    private boolean compound(String word) {
        var parts = Compounds.split(word);
        return !parts.isEmpty() && parts.stream().allMatch(part -> known.contains(part) || Compounds.isPart(part));
    }

    private Optional<String> alike(String word) {
        return bySound.getOrDefault(Sound.of(word), List.of()).stream().findFirst();
    }

    private Optional<String> mistaken(String word) {
        var near = new ArrayList<String>();
        for (int length = word.length() - 1; length <= word.length() + 1; length++) {
            for (var other : byLength.getOrDefault(length, List.of())) {
                if (OneMistake.apart(word, other)) {
                    near.add(other);
                }
            }
        }
        return near.stream().min(Comparator.comparing((String other) -> other.charAt(0) != word.charAt(0))
            .thenComparing(other -> !telling.contains(other)).thenComparing(other -> other));
    }
}
