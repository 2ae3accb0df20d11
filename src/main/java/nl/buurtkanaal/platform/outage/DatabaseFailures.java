package nl.buurtkanaal.platform.outage;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.errors.Unavailable;
import nl.buurtkanaal.platform.security.KeptWords;
import nl.buurtkanaal.platform.web.RequestReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a visitor reads when the database refused in the middle of an act, of which nothing is then stored. When two waited for each other,
 * that they may press again; when the database is away or full, that the site cannot for a moment, with the words of a form kept.
 */
@Singleton
class DatabaseFailures {

    /** Seconds. */
    private static final String RETRY_AFTER = "10";
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailures.class);

    private final ErrorResponseProcessor<?> pages;
    private final KeptWords keptWords;

    DatabaseFailures(ErrorResponseProcessor<?> pages, KeptWords keptWords) {
        this.pages = pages;
        this.keptWords = keptWords;
    }

    HttpResponse<?> answer(HttpRequest<?> request, RuntimeException exception) {
        var reference = RequestReference.of(request);
        switch (Trouble.of(exception)) {
            case CLASH -> {
                LOG.warn("Two acts waited for each other; request {} was let go", reference);
                return keptWords.again(request, HttpStatus.CONFLICT, "error.clash.again")
                    .orElseGet(() -> page(request, new Conflict("error.clash.text"), HttpStatus.CONFLICT));
            }
            case AWAY -> {
                LOG.warn("No answer from the database for request {}", reference);
                return unavailable(request, "error.503.text", "error.503.again");
            }
            case FULL -> {
                LOG.error("The database takes nothing more (disk full or read-only), request {}", reference);
                return unavailable(request, "error.full.text", "error.full.again");
            }
            case NONE -> {
                LOG.error("Request {} failed", reference, exception);
                return page(request, exception, HttpStatus.INTERNAL_SERVER_ERROR);
            }
        }
        throw new IllegalStateException();
    }

    /** Too many at once: nothing was looked at. */
    HttpResponse<?> crowded(HttpRequest<?> request) {
        return unavailable(request, "error.crowded.text", "error.crowded.text");
    }

    /** @param againKey sentence for whoever sent a form, above the button that sends it again */
    private HttpResponse<?> unavailable(HttpRequest<?> request, String textKey, String againKey) {
        var answer = keptWords.again(request, HttpStatus.SERVICE_UNAVAILABLE, againKey)
            .orElseGet(() -> page(request, new Unavailable(textKey), HttpStatus.SERVICE_UNAVAILABLE));
        return answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, Throwable cause, HttpStatus status) {
        return pages.processResponse(ErrorContext.builder(request).cause(cause).build(), HttpResponse.status(status));
    }
}
