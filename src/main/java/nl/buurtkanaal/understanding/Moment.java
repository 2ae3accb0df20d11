package nl.buurtkanaal.understanding;

import io.micronaut.core.annotation.Nullable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.category.DayParts;

/** When somebody needs or gives help, as they said it. */
public record Moment(List<Slot> slots, Optional<Near> near) {

    /** Days told from today. Their slug is the word itself. */
    public enum Near {
        TODAY("vandaag"), TOMORROW("morgen"), DAY_AFTER("overmorgen"), THIS_WEEK("deze week"), NEXT_WEEK("volgende week"),
            WEEKEND("weekend");

        private final String word;

        Near(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        private Optional<DayOfWeek> day(LocalDate today) {
            return switch (this) {
                case TODAY -> Optional.of(today.getDayOfWeek());
                case TOMORROW -> Optional.of(today.plusDays(1).getDayOfWeek());
                case DAY_AFTER -> Optional.of(today.plusDays(2).getDayOfWeek());
                case THIS_WEEK, NEXT_WEEK, WEEKEND -> Optional.empty();
            };
        }
    }

    /** A day, a part of it, or both; one of the two may be null. */
    public record Slot(@Nullable DayOfWeek day, DayParts.@Nullable Part part) {
    }

    /** The named days, Monday being {@code ma}, in the order in which they were said. */
    public List<String> days() {
        return slots.stream().filter(slot -> slot.day() != null).map(slot -> slug(slot.day())).distinct().toList();
    }

    /** The named parts of a day. */
    public Set<DayParts.Part> parts() {
        return slots.stream().filter(slot -> slot.part() != null).map(Slot::part).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Slugs such as {@code di-ochtend}, in the order in which the days were said. A day without a part has the part that was said apart
     * from a day,
     * else all three; a part without any day is on every day. Empty when nothing was said.
     *
     * @param today to tell "morgen" by; null when that does not count
     */
    public List<String> dayParts(@Nullable LocalDate today) {
        var loose = slots.stream().filter(slot -> slot.day() == null).map(Slot::part).distinct().toList();
        var days = Stream.concat(slots.stream().filter(slot -> slot.day() != null), fromToday(today)).toList();
        var slugs = new LinkedHashSet<String>();
        if (days.isEmpty()) {
            loose.forEach(part -> DayParts.days().forEach(day -> slugs.add(day + "-" + slug(part))));
        }
        for (var slot : days) {
            var parts = slot.part() != null ? List.of(slot.part()) : loose.isEmpty() ? List.of(DayParts.Part.values()) : loose;
            parts.forEach(part -> slugs.add(slug(slot.day()) + "-" + slug(part)));
        }
        return List.copyOf(slugs);
    }

    private Stream<Slot> fromToday(@Nullable LocalDate today) {
        if (near.isPresent() && near.get() == Near.WEEKEND) {
            return Stream.of(new Slot(DayOfWeek.SATURDAY, null), new Slot(DayOfWeek.SUNDAY, null));
        }
        return today == null ? Stream.empty() : near.flatMap(known -> known.day(today)).map(day -> new Slot(day, null)).stream();
    }

    private static String slug(DayOfWeek day) {
        return DayParts.days().get(day.getValue() - 1);
    }

    private static String slug(DayParts.Part part) {
        return DayParts.parts().get(part.ordinal());
    }
}
