package nl.buurtkanaal.platform.errors;

import io.micronaut.context.annotation.Primary;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.platform.web.RequestReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the database refuses in the middle of an act, of which nothing is then stored. When two waited for each other and it let one of them
 * go, that one reads that somebody was first, and may press again; when the connection broke, that the site is away for a moment.
 */
@Singleton
@Primary
@Produces
class DatabaseClashHandler implements ExceptionHandler<DataAccessException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClashHandler.class);
    /** Of both engines: a deadlock, and a lock that was waited for too long. */
    private static final Set<Integer> CLASHES = Set.of(1213, 1205);
    private static final String CLASH_STATE = "40001";
    private static final String CONNECTION_STATES = "08";

    private final ErrorResponseProcessor<?> processor;

    DatabaseClashHandler(ErrorResponseProcessor<?> processor) {
        this.processor = processor;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, DataAccessException exception) {
        var refusal = refusal(exception);
        if (refusal.filter(DatabaseClashHandler::isClash).isPresent()) {
            LOG.warn("Two acts waited for each other; request {} was let go", RequestReference.of(request));
            return page(request, new Conflict("error.clash.text"), HttpStatus.CONFLICT);
        }
        if (refusal.map(SQLException::getSQLState).filter(state -> state.startsWith(CONNECTION_STATES)).isPresent()) {
            LOG.error("The database connection broke during request {}", RequestReference.of(request));
            return page(request, exception, HttpStatus.SERVICE_UNAVAILABLE);
        }
        LOG.error("Request {} failed", RequestReference.of(request), exception);
        return page(request, exception, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Optional<SQLException> refusal(Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static boolean isClash(SQLException refusal) {
        return CLASH_STATE.equals(refusal.getSQLState()) || CLASHES.contains(refusal.getErrorCode());
    }

    private HttpResponse<?> page(HttpRequest<?> request, Throwable cause, HttpStatus status) {
        return processor.processResponse(ErrorContext.builder(request).cause(cause).build(), HttpResponse.status(status));
    }
}
