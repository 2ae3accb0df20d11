package nl.buurtkanaal.platform.views;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.time.Time;

/** Numbers, dates and times as residents say them, on the wall clock of {@link Time#ZONE}; and how much of a text a list shows. */
public final class DutchWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Time.DUTCH);
    private static final DateTimeFormatter DAY_WITH_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Time.DUTCH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Time.DUTCH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm 'uur'", Time.DUTCH);

    /** Four lines on a card. */
    private static final int BEGINNING = 130;
    private static final Pattern SENTENCES = Pattern.compile("(?s)^(.{40," + (BEGINNING - 1) + "}[.!?])\\s");

    private DutchWords() {
    }

    /** The beginning of a text: whole sentences, or whole words when the first sentence is long. */
    public static String beginning(Object text) {
        var words = text == null ? "" : text.toString();
        if (words.length() <= BEGINNING) {
            return words;
        }
        var sentences = SENTENCES.matcher(words);
        if (sentences.find()) {
            return sentences.group(1);
        }
        var space = words.lastIndexOf(' ', BEGINNING);
        return words.substring(0, space > BEGINNING / 2 ? space : BEGINNING) + "…";
    }

    /** "1 bericht", "3 berichten". */
    public static String plural(Number count, String one, String many) {
        return count + " " + (count.longValue() == 1 ? one : many);
    }

    /** "vandaag", "morgen", "dinsdag 24 november"; with the year when that is another one. */
    public static String date(Object moment, Clock clock) {
        if (moment == null) {
            return "";
        }
        var day = local(moment).toLocalDate();
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        if (day.equals(today)) {
            return "vandaag";
        }
        if (day.equals(today.plusDays(1))) {
            return "morgen";
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_WITH_YEAR).format(day);
    }

    /** "10.00 uur". */
    public static String time(Object moment) {
        return moment == null ? "" : CLOCK.format(local(moment));
    }

    /** "10.00 tot 11.00 uur". */
    public static String timeSpan(Object start, Object end) {
        return start == null || end == null ? time(start) : HOUR.format(local(start)) + " tot " + time(end);
    }

    /** "dinsdag 24 november om 10.00 uur". */
    public static String dateTime(Object moment, Clock clock) {
        return moment == null ? "" : date(moment, clock) + " om " + time(moment);
    }

    /** "zojuist", "20 minuten geleden", "gisteren", "5 dagen geleden", then the date. */
    public static String ago(Object moment, Clock clock) {
        if (moment == null) {
            return "";
        }
        var then = local(moment);
        var now = LocalDateTime.now(clock.withZone(Time.ZONE));
        var passed = Duration.between(then, now);
        if (passed.toMinutes() < 2) {
            return "zojuist";
        }
        if (passed.toMinutes() < 60) {
            return passed.toMinutes() + " minuten geleden";
        }
        var days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
        if (days == 0) {
            return passed.toHours() + " uur geleden";
        }
        if (days == 1) {
            return "gisteren";
        }
        return days < 14 ? days + " dagen geleden" : "op " + date(moment, clock);
    }

    private static LocalDateTime local(Object moment) {
        if (moment instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, Time.ZONE);
        }
        if (moment instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(Time.ZONE).toLocalDateTime();
        }
        if (moment instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (moment instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        if (moment instanceof LocalTime time) {
            return time.atDate(LocalDate.EPOCH);
        }
        throw new IllegalArgumentException("Not a moment: " + (moment instanceof TemporalAccessor ? moment.getClass() : moment));
    }
}
