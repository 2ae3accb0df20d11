package nl.buurtkanaal.category;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When in the week someone can: any of the 21 day-parts (seven days times morning, afternoon and evening), or none, which is "in overleg".
 *
 * <p>Stored as one number: bit {@code 3 * day + part}, Monday and the morning being 0. Two of them meet where {@code a & b <> 0}, also in
 * SQL.
 *
 * @param bits 0 to 2^21 - 1
 */
public record DayParts(int bits) {
    /** A third of a day, in local time: until 12, until 18, after 18 hours. */
    public enum Part {
        OCHTEND, MIDDAG, AVOND
    }

    /** "In overleg": any moment may be proposed. */
    public static final DayParts OPEN = new DayParts(0);

    private static final List<String> DAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
    private static final List<String> PARTS = List.of("ochtend", "middag", "avond");
    private static final int COUNT = DAYS.size() * PARTS.size();
    private static final int ALL = (1 << COUNT) - 1;
    private static final int WORKDAYS = (1 << 5 * PARTS.size()) - 1;
    private static final int WEEKEND = ALL & ~WORKDAYS;
    private static final List<String> SLUGS = IntStream.range(0, COUNT)
        .mapToObj(bit -> DAYS.get(bit / PARTS.size()) + "-" + PARTS.get(bit % PARTS.size())).toList();

    public DayParts {
        if ((bits & ~ALL) != 0) {
            throw new IllegalArgumentException("No day-parts " + bits);
        }
    }

    /** The day-parts with these slugs ({@code di-ochtend}); no slugs is "in overleg"; empty when one of them is unknown. */
    public static Optional<DayParts> of(Collection<String> slugs) {
        int bits = 0;
        for (var slug : slugs) {
            int bit = SLUGS.indexOf(slug);
            if (bit < 0) {
                return Optional.empty();
            }
            bits |= 1 << bit;
        }
        return Optional.of(new DayParts(bits));
    }

    /** One day-part. */
    public static DayParts of(DayOfWeek day, Part part) {
        return new DayParts(1 << (day.getValue() - 1) * PARTS.size() + part.ordinal());
    }

    /** All 21 slugs, Monday morning first. */
    public static List<String> allSlugs() {
        return SLUGS;
    }

    /** The slugs of the days, {@code ma} first; their labels are {@code day.ma}. */
    public static List<String> days() {
        return DAYS;
    }

    /** The slugs of the parts of a day, {@code ochtend} first; their labels are {@code part.ochtend}. */
    public static List<String> parts() {
        return PARTS;
    }

    /** No day-part was chosen: "in overleg". */
    public boolean isOpen() {
        return bits == 0;
    }

    /** Both can on some day-part. An open one shares none: ask {@link #isOpen()} first. */
    public boolean overlaps(DayParts other) {
        return (bits & other.bits) != 0;
    }

    /** The day-parts on which both can; "in overleg" when they share none. */
    public DayParts shared(DayParts other) {
        return new DayParts(bits & other.bits);
    }

    public boolean has(String slug) {
        int bit = SLUGS.indexOf(slug);
        return bit >= 0 && (bits & 1 << bit) != 0;
    }

    /** The slugs of the chosen day-parts, from Monday morning on. */
    public List<String> slugs() {
        return IntStream.range(0, COUNT).filter(bit -> (bits & 1 << bit) != 0).mapToObj(SLUGS::get).toList();
    }

    /** For a list: "dinsdagochtend, donderdagmiddag", "elke ochtend", "doordeweeks", "in overleg". */
    public String words() {
        return String.join(", ", groups().stream().map(Group::words).toList());
    }

    /** For within a sentence, after "kan": "op dinsdagochtend en donderdagmiddag", "elke ochtend en op zaterdagmiddag". */
    public String phrase() {
        var groups = groups();
        var phrase = new StringBuilder();
        for (int i = 0; i < groups.size(); i++) {
            if (i > 0) {
                phrase.append(i == groups.size() - 1 ? " " + Labels.of("daypart.en") + " " : ", ");
            }
            if (groups.get(i).onDay() && (i == 0 || !groups.get(i - 1).onDay())) {
                phrase.append(Labels.of("daypart.op")).append(' ');
            }
            phrase.append(groups.get(i).words());
        }
        return phrase.toString();
    }

    /** The fewest phrases that name all of it: the largest group first, days that stand alone last and in order. */
    private List<Group> groups() {
        if (isOpen()) {
            return List.of(Group.of("in-overleg"));
        }
        if (bits == ALL) {
            return List.of(Group.of("altijd"));
        }
        var groups = new ArrayList<Group>();
        int rest = bits;
        for (int part = 0; part < PARTS.size(); part++) {
            rest = take(column(part, ALL), "elke-" + PARTS.get(part), rest, groups);
        }
        rest = take(WORKDAYS, "doordeweeks", rest, groups);
        rest = take(WEEKEND, "weekend", rest, groups);
        for (int part = 0; part < PARTS.size(); part++) {
            rest = take(column(part, WORKDAYS), "doordeweeks-" + PARTS.get(part), rest, groups);
        }
        for (int bit = 0; bit < COUNT; bit++) {
            int wholeDay = 0b111 << bit;
            if (bit % PARTS.size() == 0 && (rest & wholeDay) == wholeDay) {
                groups.add(new Group(Labels.of("daypart." + DAYS.get(bit / PARTS.size())), true));
                rest &= ~wholeDay;
            } else if ((rest & 1 << bit) != 0) {
                groups.add(new Group(Labels.of("daypart." + SLUGS.get(bit)), true));
            }
        }
        return groups;
    }

    /** Names a group when all of it was chosen and some of it is not named yet; returns what is left to name. */
    private int take(int group, String key, int rest, List<Group> groups) {
        if ((bits & group) != group || (rest & group) == 0) {
            return rest;
        }
        groups.add(Group.of(key));
        return rest & ~group;
    }

    private static int column(int part, int within) {
        int column = 0;
        for (int day = 0; day < DAYS.size(); day++) {
            column |= 1 << day * PARTS.size() + part;
        }
        return column & within;
    }

    private record Group(String words, boolean onDay) {
        static Group of(String key) {
            return new Group(Labels.of("daypart." + key), false);
        }
    }
}
