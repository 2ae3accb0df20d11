package nl.buurtkanaal.platform.errors;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.transaction.exceptions.CannotCreateTransactionException;
import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.web.RequestReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database is away for a moment: 503 and a sentence, and the same address works again without a restart. */
@Singleton
@Primary
@Produces
class DatabaseAwayHandler implements ExceptionHandler<CannotCreateTransactionException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayHandler.class);

    private final ErrorResponseProcessor<?> processor;

    DatabaseAwayHandler(ErrorResponseProcessor<?> processor) {
        this.processor = processor;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, CannotCreateTransactionException exception) {
        LOG.error("No database connection for request {}: {}", RequestReference.of(request), exception.getClass().getSimpleName());
        return processor.processResponse(ErrorContext.builder(request).cause(exception).build(),
            HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "10"));
    }
}
