package nl.buurtkanaal.understanding;

import io.micronaut.core.annotation.Nullable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.understanding.Moment.Near;
import nl.buurtkanaal.understanding.Moment.Slot;
import nl.buurtkanaal.words.Heard;

/** Finds days and parts of a day in somebody's words: "dinsdagochtend", "op woensdag", "morgen", "'s avonds". */
final class Moments {

    private static final Map<String, DayOfWeek> DAYS = Map.of("maandag", DayOfWeek.MONDAY, "dinsdag", DayOfWeek.TUESDAY, "woensdag",
        DayOfWeek.WEDNESDAY, "donderdag", DayOfWeek.THURSDAY, "vrijdag", DayOfWeek.FRIDAY, "zaterdag", DayOfWeek.SATURDAY, "zondag",
            DayOfWeek.SUNDAY);
    /** "ma" and "zo" are words of their own. */
    private static final Map<String, DayOfWeek> SHORT_DAYS = Map.of("di", DayOfWeek.TUESDAY, "wo", DayOfWeek.WEDNESDAY, "do",
        DayOfWeek.THURSDAY,
        "vr", DayOfWeek.FRIDAY, "za", DayOfWeek.SATURDAY, "ma", DayOfWeek.MONDAY, "zo", DayOfWeek.SUNDAY);
    private static final Map<String, Part> PARTS = Map.ofEntries(Map.entry("ochtend", Part.OCHTEND), Map.entry("ochtends", Part.OCHTEND),
        Map.entry("ochtenden", Part.OCHTEND), Map.entry("morgens", Part.OCHTEND), Map.entry("voormiddag", Part.OCHTEND),
            Map.entry("middag", Part.MIDDAG),
        Map.entry("middags", Part.MIDDAG), Map.entry("middagen", Part.MIDDAG), Map.entry("middagje", Part.MIDDAG), Map.entry("namiddag",
            Part.MIDDAG),
        Map.entry("avond", Part.AVOND), Map.entry("avonds", Part.AVOND), Map.entry("avonden", Part.AVOND), Map.entry("avondje",
            Part.AVOND));
    private static final Map<String, Part> TODAY = Map.of("vanochtend", Part.OCHTEND, "vanmiddag", Part.MIDDAG, "vanavond", Part.AVOND);
    private static final Set<String> GREETING = Set.of("goede", "goeden", "fijne", "prettige");

    private final Heard heard;
    private final List<Slot> slots = new ArrayList<>();
    private Near near;

    private Moments(Heard heard) {
        this.heard = heard;
    }

    static Moment in(Heard heard) {
        var moments = new Moments(heard);
        for (int i = 0; i < heard.size(); i++) {
            i += moments.read(i);
        }
        return new Moment(List.copyOf(moments.slots), Optional.ofNullable(moments.near));
    }

    /** How many further words this one took along. */
    private int read(int at) {
        var word = heard.word(at);
        var day = day(at);
        if (day != null) {
            return sayDay(day, word, at);
        }
        if (TODAY.containsKey(word)) {
            near = Near.TODAY;
            slots.add(new Slot(null, TODAY.get(word)));
        } else if (PARTS.containsKey(word) && !GREETING.contains(word(at - 1))) {
            slots.add(new Slot(null, PARTS.get(word)));
        } else if (word.startsWith("morgen") && !GREETING.contains(word(at - 1)) && tomorrow(word)) {
            near = Near.TOMORROW;
        } else {
            fromToday(word, word(at - 1));
        }
        return 0;
    }

    private int sayDay(DayOfWeek day, String word, int at) {
        var within = PARTS.entrySet().stream().filter(part -> word.endsWith(part.getKey()) || word.endsWith("morgen")
            && part.getValue() == Part.OCHTEND)
            .map(Map.Entry::getValue).findFirst().orElse(null);
        var next = within == null ? part(word(at + 1)) : null;
        slots.add(new Slot(day, within != null ? within : next));
        return next != null ? 1 : 0;
    }

    /** "maandag", "maandags", "maandagochtend"; "di" only before a part of the day or after "op". */
    private @Nullable DayOfWeek day(int at) {
        var word = heard.word(at);
        for (var day : DAYS.entrySet()) {
            if (word.startsWith(day.getKey())) {
                var rest = word.substring(day.getKey().length());
                return rest.isEmpty() || rest.equals("s") || rest.equals("en") || rest.equals("morgen") || PARTS.containsKey(rest)
                    ? day.getValue() : null;
            }
        }
        var small = SHORT_DAYS.get(word);
        return small != null && (part(word(at + 1)) != null || word(at - 1).equals("op") && !word.equals("zo") && !word.equals("ma"))
            ? small : null;
    }

    private boolean tomorrow(String word) {
        var part = PARTS.get(word.substring("morgen".length()));
        if (part != null) {
            slots.add(new Slot(null, part));
        }
        return part != null || word.equals("morgen");
    }

    private void fromToday(String word, String before) {
        switch (word) {
            case "vandaag" -> near = Near.TODAY;
            case "overmorgen" -> near = Near.DAY_AFTER;
            case "weekend", "weekeinde", "weekenden" -> near = Near.WEEKEND;
            case "week" -> near = Set.of("volgende", "komende", "aanstaande").contains(before) ? Near.NEXT_WEEK : before.equals("deze")
                ? Near.THIS_WEEK : near;
            default -> { }
        }
    }

    private static @Nullable Part part(String word) {
        return word.equals("morgen") ? Part.OCHTEND : PARTS.get(word);
    }

    private String word(int at) {
        return at < 0 || at >= heard.size() ? "" : heard.word(at);
    }
}
