package nl.buurtkanaal.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/**
 * What the one who asks reads about who was asked: how many, in which kernen, and what comes next; never a name, and no number under five.
 * In Oeken: "Wij vroegen vijf mensen in Oeken, Hall en Brummen." In Kampen: "Wij vroegen vijf mensen in Kampen."
 */
final class AskedWords {

    private static final int FEW = 5;

    /** Who was asked in one kern. */
    record InKern(String name, int people) {
    }

    private AskedWords() {
    }

    /**
     * @param kernen nearest first
     * @param home   name of the kern of the post
     */
    static List<String> of(List<InKern> kernen, String home, Rounds.State state, Instant nextAt, Instant now) {
        var sentences = new ArrayList<String>();
        var people = kernen.stream().mapToInt(InKern::people).sum();
        if (people > 0) {
            sentences.add(Messages.get("asked.people", number(people), and(kernen.stream().map(InKern::name).toList())));
            if (kernen.stream().anyMatch(kern -> !kern.name().equals(home))) {
                sentences.add(Messages.get("asked.wider", home));
            }
        }
        sentences.add(next(people, state, nextAt, now));
        return sentences;
    }

    private static String next(int people, Rounds.State state, Instant nextAt, Instant now) {
        if (state.onDesk()) {
            return Messages.get("asked.desk");
        }
        if (state.rounds() == 0) {
            return Messages.get(Daytime.is(now) ? "asked.soon" : "asked.morning");
        }
        if (people == 0) {
            return Messages.get("asked.nobody");
        }
        if (state.rounds() == Rounds.MOST || nextAt == null) {
            return Messages.get("asked.then-desk");
        }
        var at = nextAt.atZone(Time.ZONE);
        var day = at.toLocalDate().equals(now.atZone(Time.ZONE).toLocalDate()) ? "today" : "other";
        return Messages.get("asked.next." + day, at.getHour(), Messages.get("day." + DayParts.days().get(at.getDayOfWeek().ordinal())));
    }

    private static String number(int people) {
        if (people < FEW) {
            return Messages.get("asked.few");
        }
        return Messages.find("asked.number." + people).orElse(String.valueOf(people));
    }

    /** "Oeken, Hall en Brummen". */
    static String and(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")) + " " + Messages.get("daypart.en") + " "
            + names.get(names.size() - 1);
    }
}
