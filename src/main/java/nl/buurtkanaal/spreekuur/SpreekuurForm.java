package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.place.Place;

/**
 * All about one Spreekuur, as typed.
 *
 * @param basis which state of it the writer saw: the {@link SpreekuurRow#fingerprint}
 * @param slug  only of a new one; an address never changes
 * @param place slug of a place that is known; {@code newPlace} the name of one that is not
 * @param often WEEKLY, BIWEEKLY, MONTHLY, or KEEP for a rhythm that this form has no words for
 * @param bring one thing a line
 */
@Serdeable
record SpreekuurForm(@Nullable String inzending, @Nullable String basis,
                     @NotBlank(message = "{spreekuur.title.blank}") @Size(max = 120,
                         message = "{spreekuur.title.long}") @Nullable String title,
                     @Nullable String slug, @Nullable String kern, @Nullable String place,
                     @Size(max = 120, message = "{spreekuur.place.long}") @Nullable String newPlace,
                     @Nullable String often, @Nullable List<String> days, @Nullable List<String> weeks, @Nullable String firstOn,
                     @Nullable String startsAt, @Nullable String endsAt, @Nullable String seasonFrom, @Nullable String seasonUntil,
                     @Nullable String holidaysClosed,
                     @NotBlank(message = "{spreekuur.who.blank}") @Size(max = 300, message = "{spreekuur.who.long}") @Nullable String who,
                     @Size(max = 600, message = "{spreekuur.bring.long}") @Nullable String bring,
                     @Nullable String wheelchair, @Nullable String appointment, @Nullable String status) {

    static final String KEEP = "KEEP";
    private static final String YES = "ja";

    /** What stands in an empty form. */
    static SpreekuurForm empty(String kern, String today) {
        return new SpreekuurForm(null, null, "", "", kern, "", "", "WEEKLY", List.of(), List.of(), today, "", "", "", "", YES, "", "", YES,
            null, SpreekuurRow.Status.PUBLISHED.name());
    }

    /** What is known now. */
    static SpreekuurForm of(SpreekuurRow row, Edition edition, Place place) {
        var rhythm = new Rhythm(row.rrule(), row.firstOn(), null, null);
        var choice = RhythmChoice.of(rhythm);
        var kern = edition.kernen().stream().filter(one -> one.id() == row.kernId()).map(one -> one.slug()).findFirst().orElse("");
        return new SpreekuurForm(null, row.fingerprint(), row.title(), row.slug(), kern, place.slug(), "",
            choice.map(known -> known.often().name()).orElse(KEEP), choice.map(RhythmChoice::days).orElse(List.of()),
            choice.map(RhythmChoice::weeks).orElse(List.of()), row.firstOn().toString(), row.startsAt().toString(),
            row.startsAt().plusMinutes(row.minutes()).toString(), text(row.seasonFrom()), text(row.seasonUntil()),
            yes(row.holidaysClosed()), row.who(), row.bring(), yes(row.wheelchair()), yes(row.appointment()), row.status().name());
    }

    SpreekuurForm withBasis(String newer) {
        return new SpreekuurForm(inzending, newer, title, slug, kern, place, newPlace, often, days, weeks, firstOn, startsAt, endsAt,
            seasonFrom, seasonUntil, holidaysClosed, who, bring, wheelchair, appointment, status);
    }

    static boolean isYes(@Nullable String value) {
        return YES.equals(value);
    }

    static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    @Nullable
    private static String yes(boolean value) {
        return value ? YES : null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
