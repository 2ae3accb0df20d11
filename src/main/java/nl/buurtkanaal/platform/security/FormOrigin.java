package nl.buurtkanaal.platform.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;

/** Where the browser says that a form was sent from. */
enum FormOrigin {

    /** A page of this site. */
    SAME,
    /** A page of another site. */
    FOREIGN,
    /** The browser does not say. */
    UNKNOWN;

    private static final String SEC_FETCH_SITE = "Sec-Fetch-Site";

    /**
     * Browsers of today send Sec-Fetch-Site, which a page cannot forge; older ones send Origin, which is compared with the host that they
     * asked for. A "none" comes from the address bar or a reload.
     */
    static FormOrigin of(HttpRequest<?> request) {
        var site = request.getHeaders().get(SEC_FETCH_SITE);
        if ("same-origin".equals(site) || "none".equals(site)) {
            return SAME;
        }
        if ("cross-site".equals(site)) {
            return FOREIGN;
        }
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin == null) {
            return site == null ? UNKNOWN : FOREIGN;
        }
        var host = request.getHeaders().get(HttpHeaders.HOST);
        return host != null && host.equalsIgnoreCase(authority(origin)) ? SAME : FOREIGN;
    }

    private static String authority(String origin) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
