package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.stream.IntStream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.errors.NotFound;

/**
 * The film of a story and its subtitles. What stands at an address never changes. A browser that plays a film asks for ranges of it and
 * gets at most a part with each answer, so that no film stands in memory whole (RFC 9110, section 14: a part of a range is an answer).
 */
@Controller("/{editie}/verhalen/{slug}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StoryFilmController {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Films films;

    StoryFilmController(Films films) {
        this.films = films;
    }

    @Get("/film/{hash}")
    HttpResponse<?> film(Edition edition, @PathVariable String slug, @PathVariable String hash,
                         @Nullable @Header(HttpHeaders.RANGE) String range, @Nullable @Header(HttpHeaders.IF_RANGE) String ifRange) {
        var film = films.find(edition.id(), slug, hash).orElseThrow(NotFound::new);
        var tag = "\"" + hash + "\"";
        var asked = ifRange == null || ifRange.equals(tag) ? ByteRange.of(range, film.length()) : null;
        MutableHttpResponse<?> answer;
        if (asked == null) {
            answer = HttpResponse.ok(new StreamedFile(whole(film), MediaType.of(film.media()), 0, film.length()));
        } else if (asked.isEmpty()) {
            answer = HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + film.length());
        } else {
            var bytes = inOnePart(film, asked);
            answer = HttpResponse.status(HttpStatus.PARTIAL_CONTENT).body(bytes).header(HttpHeaders.CONTENT_RANGE,
                "bytes " + asked.from() + "-" + (asked.from() + bytes.length - 1) + "/" + film.length());
        }
        return answer.header(HttpHeaders.CONTENT_TYPE, film.media()).header(HttpHeaders.ACCEPT_RANGES, "bytes")
            .header(HttpHeaders.ETAG, tag)
            .header(HttpHeaders.CACHE_CONTROL, FOREVER);
    }

    @Get("/ondertitels/{hash}")
    HttpResponse<String> subtitles(Edition edition, @PathVariable String slug, @PathVariable String hash) {
        return HttpResponse.ok(films.subtitles(edition.id(), slug, hash).orElseThrow(NotFound::new))
            .header(HttpHeaders.CONTENT_TYPE, "text/vtt; charset=utf-8").header(HttpHeaders.CACHE_CONTROL, FOREVER);
    }

    /** From where the range begins to its end, or to the end of the part that this is in. */
    private byte[] inOnePart(Films.Kept film, ByteRange range) {
        var part = part(film, range.from() / Films.PART_BYTES);
        var from = range.from() % Films.PART_BYTES;
        return Arrays.copyOfRange(part, from, Math.min(part.length, from + range.length()));
    }

    /** Part after part, each read when the one before it went out. */
    private InputStream whole(Films.Kept film) {
        var positions = IntStream.rangeClosed(0, (film.length() - 1) / Films.PART_BYTES).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return positions.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(part(film, positions.next()));
            }
        });
    }

    private byte[] part(Films.Kept film, int position) {
        return films.part(film, position).orElseThrow(NotFound::new);
    }
}
