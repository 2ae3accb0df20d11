package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.buurtkanaal.platform.security.Upload;

/**
 * What an editor says about a picture.
 *
 * @param beeld the picture itself is not a word; its field stands here so that what is wrong with it comes first
 */
@Introspected
record PictureForm(String beeld,
                   @NotBlank(message = "{story.picture.alt.blank}") @Size(max = 200, message = "{story.picture.alt.long}") String alt,
                   @Pattern(regexp = ConsentForm.KNOWN, message = "{story.picture.people.blank}") String herkenbaar,
                   @Size(max = 120, message = "{story.picture.who.long}") String wie, String op) {

    static PictureForm of(HttpRequest<?> request) {
        return new PictureForm("", word(request, "alt"), word(request, "herkenbaar"), word(request, "wie"), word(request, "op"));
    }

    static PictureForm of(@Nullable Story.Shown picture, @Nullable Consent consent) {
        var said = ConsentForm.of(picture == null ? null : consent);
        return new PictureForm("", picture == null ? "" : picture.alt(), said.herkenbaar(), said.wie(), said.op());
    }

    private static String word(HttpRequest<?> request, String field) {
        return Upload.word(request, field).strip();
    }

    ConsentForm said() {
        return new ConsentForm(herkenbaar, wie, op);
    }
}
