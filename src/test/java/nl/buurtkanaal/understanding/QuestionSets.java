package nl.buurtkanaal.understanding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.words.Screening;

/**
 * Questions with what they mean, and how much of it is understood. It tells counts only: whoever improves the rules sees no question of
 * the unseen set.
 */
final class QuestionSets {

    enum Column { CATEGORY, KIND, DAY, PART, KERN, DISTRESS }

    /** @param missed distress that is not seen; {@code alarms} the other way round */
    record Score(int questions, Map<Column, Integer> right, int missed, int alarms) {
        double share(Column column) {
            return (double) right.get(column) / questions;
        }

        @Override
        public String toString() {
            return questions + " questions: " + Stream.of(Column.values()).map(column -> column.name().toLowerCase(Locale.ROOT) + " "
                + right.get(column))
                .collect(Collectors.joining(", ")) + "; distress missed " + missed + ", false alarms " + alarms;
        }
    }

    private static final Map<String, List<Kern>> KERNEN = kernen();

    private QuestionSets() {
    }

    /** By writer, and all of them together under "all". */
    static Map<String, Score> score(String set) {
        return score(set, writer -> Learned.shipped());
    }

    /** @param learned what is known when this writer asks */
    static Map<String, Score> score(String set, Function<String, Learned> learned) {
        var scores = new LinkedHashMap<String, Score>();
        var questions = lines("/understanding/" + set).stream().skip(1).map(line -> Arrays.copyOf(line.split("\t", -1), 10)).toList();
        questions.forEach(cells -> Arrays.setAll(cells, i -> cells[i] == null ? "" : cells[i].strip()));
        questions.stream().map(cells -> cells[0]).distinct()
            .forEach(writer -> scores.put(writer, of(questions.stream().filter(cells -> cells[0].equals(writer)).toList(), learned)));
        scores.put("all", of(questions, learned));
        return scores;
    }

    private static Score of(List<String[]> questions, Function<String, Learned> learned) {
        var right = new EnumMap<Column, Integer>(Column.class);
        int missed = 0;
        int alarms = 0;
        for (var cells : questions) {
            var understood = Understanding.of(cells[2], KERNEN.getOrDefault(cells[1], List.of()), Screening.SHIPPED,
                learned.apply(cells[0]));
            for (var column : Column.values()) {
                right.merge(column, right(column, cells, understood) ? 1 : 0, Integer::sum);
            }
            missed += distress(cells) && !understood.distress() ? 1 : 0;
            alarms += !distress(cells) && understood.distress() ? 1 : 0;
        }
        return new Score(questions.size(), right, missed, alarms);
    }

    private static boolean right(Column column, String[] cells, Understood understood) {
        return switch (column) {
            case CATEGORY -> parts(cells[3] + "," + cells[9]).contains(understood.category().slug());
            case KIND -> cells[4].isEmpty() || kind(cells[4]).equals(understood.intent() == null ? Intent.REQUEST : understood.intent());
            case DAY -> days(cells[5]).equals(days(understood));
            case PART -> parts(cells[6]).equals(understood.moment().parts().stream().map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
            case KERN -> cells[7].toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals(understood.kern() == null ? ""
                : understood.kern().slug().replace("-", ""));
            case DISTRESS -> distress(cells) == understood.distress();
        };
    }

    private static boolean distress(String[] cells) {
        return Set.of("ja", "yes", "1", "true", "x").contains(cells[8].toLowerCase(Locale.ROOT));
    }

    private static Intent kind(String written) {
        return switch (written.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'a', 'o' -> Intent.OFFER;
            case 's', 't' -> Intent.TOGETHER;
            default -> Intent.REQUEST;
        };
    }

    private static Set<String> days(Understood understood) {
        var days = new TreeSet<>(understood.moment().days());
        if (days.isEmpty()) {
            understood.moment().near().ifPresent(near -> days.add(near.word()));
        }
        return days;
    }

    /** "dinsdag", "di" or "volgende week", in a row. */
    private static Set<String> days(String written) {
        return parts(written.replace('-', ' ').replace(" en ", ",")).stream()
            .map(day -> day.matches("(maan|dins|woens|donder|vrij|zater|zon)dag") ? day.substring(0, 2) : day).collect(Collectors.toSet());
    }

    private static Set<String> parts(String written) {
        return Stream.of(written.toLowerCase(Locale.ROOT).split("[,;/|]")).map(String::strip).filter(part -> !part.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, List<Kern>> kernen() {
        var kernen = new HashMap<String, List<Kern>>();
        for (var line : lines("/reference/kernen.csv").stream().skip(1).toList()) {
            var cells = line.split(",");
            kernen.computeIfAbsent(cells[1].toLowerCase(Locale.ROOT), gemeente -> new ArrayList<>())
                .add(new Kern(kernen.size(), cells[0] + "/" + cells[3], cells[3], cells[2], cells[2], 1, cells[1], null, 0, 0, false));
        }
        return kernen;
    }

    private static List<String> lines(String path) {
        try (var stream = QuestionSets.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
