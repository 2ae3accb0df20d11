package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import nl.buurtkanaal.platform.security.Upload;
import nl.buurtkanaal.platform.views.Messages;

/**
 * What an editor says about a film.
 *
 * @param film the film itself is not a word; its field stands here so that what is wrong with it comes first
 * @param stil {@code JA} when nobody speaks in it
 */
@Introspected
record FilmForm(String film,
                @Pattern(regexp = "JA|NEE", message = "{story.film.speech.blank}") String stil,
                @Size(max = 20_000, message = "{story.film.subtitles.long}") String ondertitels,
                @Size(max = 2_000, message = "{story.film.description.long}") String beschrijving,
                @Pattern(regexp = ConsentForm.KNOWN, message = "{story.picture.people.blank}") String herkenbaar,
                @Size(max = 120, message = "{story.picture.who.long}") String wie, String op) {

    private static final String SILENT = "JA";

    static FilmForm of(HttpRequest<?> request) {
        return new FilmForm("", word(request, "stil"), word(request, "ondertitels"), word(request, "beschrijving"),
            word(request, "herkenbaar"), word(request, "wie"), word(request, "op"));
    }

    static FilmForm of(@Nullable Films.Typed typed, @Nullable Consent consent) {
        var said = ConsentForm.of(typed == null ? null : consent);
        if (typed == null) {
            return new FilmForm("", "", "", "", said.herkenbaar(), said.wie(), said.op());
        }
        var subtitles = typed.subtitles();
        return new FilmForm("", subtitles.cues().isEmpty() ? SILENT : "NEE", subtitles.typed(),
            typed.description() == null ? "" : typed.description(), said.herkenbaar(), said.wie(), said.op());
    }

    private static String word(HttpRequest<?> request, String field) {
        return Upload.word(request, field).strip();
    }

    ConsentForm said() {
        return new ConsentForm(herkenbaar, wie, op);
    }

    /**
     * Who does not hear it reads what is said, and who does not see it reads what there is to see: without that it is not for everybody.
     */
    Map<String, String> check(Map<String, String> errors, LocalDate today) {
        said().check(errors, today);
        try {
            if (!stil.equals(SILENT) && Subtitles.of(ondertitels).cues().isEmpty()) {
                errors.putIfAbsent("ondertitels", Messages.get("story.film.subtitles.blank"));
            }
        } catch (Subtitles.Wrong e) {
            errors.putIfAbsent("ondertitels", Messages.get("story.film.subtitles.wrong", e.line()));
        }
        if (stil.equals(SILENT) && beschrijving.isEmpty()) {
            errors.putIfAbsent("beschrijving", Messages.get("story.film.description.blank"));
        }
        return errors;
    }

    /** Of a form without errors. */
    Films.Telling telling() {
        try {
            return new Films.Telling(stil.equals(SILENT) ? Subtitles.none() : Subtitles.of(ondertitels), beschrijving, said().consent());
        } catch (Subtitles.Wrong e) {
            throw new IllegalStateException("not checked", e);
        }
    }
}
