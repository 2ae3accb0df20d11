package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A place as an editor writes it.
 *
 * @param nummer the version that was changed; empty for a new place
 */
@Serdeable
record PlaceForm(
    @Nullable String nummer,
    @NotBlank(message = "{plek.naam.blank}") @Size(max = 120, message = "{plek.naam.long}") @Nullable String naam,
    @NotBlank(message = "{plek.kern.blank}") @Nullable String kern,
    @NotBlank(message = "{plek.wat.blank}") @Size(max = 600, message = "{plek.wat.long}") @Nullable String wat,
    @Size(max = 300, message = "{plek.open.long}") @Nullable String open,
    @Size(max = 120, message = "{plek.straat.long}") @Nullable String straat,
    @Pattern(regexp = "|[1-9][0-9]{3} ?[A-Za-z]{2}", message = "{plek.postcode.wrong}") @Nullable String postcode,
    @Nullable String rolstoel,
    @Nullable String toilet,
    @Nullable String ontmoeten,
    @Nullable String inzending) {

    static final String YES = "ja";
    static final PlaceForm EMPTY = new PlaceForm("", "", "", "", "", "", "", "", "", YES, null);

    static PlaceForm of(PlaceRow row, String kern) {
        return new PlaceForm(String.valueOf(row.version()), row.name(), kern, row.what(), row.hours(), or(row.street()), or(row.postcode()),
            box(row.wheelchair()), box(row.toilet()), box(row.meetingPlace()), null);
    }

    boolean on(@Nullable String box) {
        return YES.equals(box);
    }

    private static String box(boolean on) {
        return on ? YES : "";
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
