package nl.buurtkanaal.platform.errors;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.views.PageRenderer;
import nl.buurtkanaal.platform.web.RequestReference;

/** Every error: our layout, the real status, a plain sentence, a way on. Never the text of an exception. */
@Singleton
@Primary
class ErrorPages implements ErrorResponseProcessor<String> {

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final PageRenderer pages;

    ErrorPages(PageRenderer pages) {
        this.pages = pages;
    }

    @Override
    @NonNull
    public MutableHttpResponse<String> processResponse(@NonNull ErrorContext context, @NonNull MutableHttpResponse<?> response) {
        var request = context.getRequest();
        var body = pages.errorPage("platform/error", page(response.code(), context, request), request);
        return response.body(body).contentType(HTML);
    }

    private static ErrorPage page(int status, ErrorContext context, HttpRequest<?> request) {
        var key = "error." + status;
        var known = Messages.find(key + ".title").isPresent() ? key : status >= 500 ? "error.500" : "error.400";
        var reason = context.getRootCause().filter(Refusal.class::isInstance).map(cause -> ((Refusal) cause).messageKey());
        return new ErrorPage(status, reason.flatMap(why -> Messages.find(why + ".title")).orElseGet(() -> Messages.get(known + ".title")),
            Messages.get(reason.orElse(known + ".text")), status >= 500 ? RequestReference.of(request) : null);
    }

    /**
     * {@code title} is that of the reason where it has one. {@code reference} stands on the page and in the log line of the same request,
     * so that a phone call finds it.
     */
    @Introspected
    record ErrorPage(int status, String title, String text, @Nullable String reference) {
    }
}
