package nl.buurtkanaal.platform.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every form before it is known whose it is: refuses what comes from another site or is not a form, and keeps the words at hand. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class PostedFormFilter implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PostedFormFilter.class);

    /** Before Micronaut's own check of Origin on localhost, which answers with an empty page. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.METRICS.order();
    }

    /** A broken escape in an address would otherwise surface wherever a parameter is read. */
    @RequestFilter
    void checkAddress(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        if (query != null && (query.indexOf('%') >= 0 || !query.chars().allMatch(c -> c < 128))) {
            PostedForm.decode(query);
        }
    }

    /** Goes on with the request that it got: a future of nothing is lost when the body comes later than its headers (503, run). */
    @RequestFilter(methods = HttpMethod.POST)
    CompletableFuture<HttpRequest<?>> read(HttpRequest<?> request) {
        if (OneClickStop.is(request) || RouteAttributes.getRouteMatch(request).isEmpty()
            || !(request instanceof ServerHttpRequest<?> posted)) {
            return CompletableFuture.completedFuture(request);
        }
        var origin = FormOrigin.of(request);
        if (origin == FormOrigin.FOREIGN) {
            LOG.warn("Form of another site refused");
            throw new NotAllowed("error.foreign-form.text");
        }
        if (Upload.isOne(request)) {
            // read when it is known whose it is (UploadFilter)
            return CompletableFuture.completedFuture(request);
        }
        checkType(request);
        try (var body = posted.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST)) {
            return body.buffer().thenApply(bytes -> keep(request, bytes, origin));
        }
    }

    private static HttpRequest<?> keep(HttpRequest<?> request, CloseableAvailableByteBody bytes, FormOrigin origin) {
        try (bytes) {
            PostedForm.read(bytes.toByteArray(), origin).keepIn(request);
            return request;
        }
    }

    private static void checkType(HttpRequest<?> request) {
        var type = request.getContentType();
        if (type.isEmpty() && request.getContentLength() <= 0) {
            return;
        }
        if (type.isEmpty() || !type.get().matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "");
        }
        if (type.get().getCharset().filter(charset -> !charset.equals(StandardCharsets.UTF_8)).isPresent()) {
            throw new BadQuery("error.malformed.text");
        }
    }
}
