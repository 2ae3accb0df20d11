package nl.buurtkanaal.platform.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.HexFormat;
import nl.buurtkanaal.platform.security.Sha256;
import nl.buurtkanaal.platform.views.RenderedPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every answer carries: the security headers, how long it may be kept, and one log line without query, names or words. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ResponseHeaders implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("requests");
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; object-src 'none'; frame-src 'none'; media-src 'self'; "
        + "worker-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");
    private static final int MARK_BYTES = 4;

    private final boolean https;

    ResponseHeaders(@Value("${buurtkanaal.address}") String address) {
        this.https = address.startsWith("https:");
    }

    /** Outermost, so that answers of other filters (security, errors) get the headers too. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response, @Nullable Throwable failure) {
        if (response.body() instanceof RenderedPage) {
            response.contentType(HTML);
        }
        response.header("X-Content-Type-Options", "nosniff");
        response.header("X-Frame-Options", "DENY");
        response.header("Referrer-Policy", "same-origin");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Permissions-Policy", PERMISSIONS);
        response.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        if (https) {
            response.header("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            keep(request, response);
        }
        LOG.info("{} {} {} {} {}", request.getMethodName(), pattern(request), response.code(), RequestReference.of(request), mark(request));
    }

    /** Tells requests of one session apart from others, and is no key to it; "-" for who is signed out. */
    private static String mark(HttpRequest<?> request) {
        return request.getUserPrincipal().map(session -> HexFormat.of().formatHex(Sha256.of(session.getName()), 0, MARK_BYTES)).orElse("-");
    }

    /** The pattern of the path, {@code /inloggen/link/{token}}: what stands in its place may be a key to an account, or name a person. */
    private static String pattern(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
            .filter(UriRouteInfo.class::isInstance)
            .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
            .orElse("-");
    }

    /** Signed-in pages stay out of every cache; anonymous ones may be asked for again with their validator. */
    private static void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getMethod() == HttpMethod.GET && response.status() == HttpStatus.OK && request.getUserPrincipal().isEmpty()
            && response.body() instanceof RenderedPage page) {
            var etag = page.etag();
            response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            response.header(HttpHeaders.ETAG, etag);
            response.header(HttpHeaders.VARY, HttpHeaders.COOKIE);
            if (etag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
                response.status(HttpStatus.NOT_MODIFIED);
                response.body(null);
            }
        } else {
            response.header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
