package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import nl.buurtkanaal.platform.security.Upload;
import nl.buurtkanaal.platform.views.Messages;

/**
 * What an editor says about a picture.
 *
 * @param beeld the picture itself is not a word; its field stands here so that what is wrong with it comes first
 */
@Introspected
record PictureForm(String beeld,
                   @NotBlank(message = "{story.picture.alt.blank}") @Size(max = 200, message = "{story.picture.alt.long}") String alt,
                   @Pattern(regexp = "NIEMAND|GEGEVEN", message = "{story.picture.people.blank}") String herkenbaar,
                   @Size(max = 120, message = "{story.picture.who.long}") String wie, String op) {

    private static final String GIVEN = "GEGEVEN";

    static PictureForm of(HttpRequest<?> request) {
        return new PictureForm("", word(request, "alt"), word(request, "herkenbaar"), word(request, "wie"), word(request, "op"));
    }

    static PictureForm of(@Nullable Story.Shown picture, @Nullable Consent consent) {
        if (picture == null || consent == null) {
            return new PictureForm("", picture == null ? "" : picture.alt(), "", "", "");
        }
        return consent.people() == null ? new PictureForm("", picture.alt(), "NIEMAND", "", "")
            : new PictureForm("", picture.alt(), GIVEN, consent.people(), String.valueOf(consent.givenOn()));
    }

    private static String word(HttpRequest<?> request, String field) {
        return Upload.word(request, field).strip();
    }

    /** Who is in it is asked only where somebody is. */
    void check(Map<String, String> errors, LocalDate today) {
        if (!herkenbaar.equals(GIVEN)) {
            return;
        }
        if (wie.isEmpty()) {
            errors.putIfAbsent("wie", Messages.get("story.picture.who.blank"));
        }
        var day = day();
        if (day == null || day.isAfter(today) || day.getYear() < 2000) {
            errors.put("op", Messages.get("story.picture.on.wrong"));
        }
    }

    @Nullable
    private LocalDate day() {
        try {
            return LocalDate.parse(op);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Consent consent() {
        return herkenbaar.equals(GIVEN) ? new Consent(wie, day()) : Consent.NOBODY;
    }
}
