package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import java.util.Set;
import nl.buurtkanaal.platform.errors.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a form through only with a token of ours. An old or missing one gives the words back, with a button that sends them again. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class FormTokenFilter implements Ordered {

    /**
     * Paths that take a form without a token; whoever adds one writes down why. {@code /afmelden}: mail programs end a mailing by
     * themselves with a bare POST (RFC 8058); its signed address is the proof.
     */
    private static final Set<String> EXEMPT = Set.of("/afmelden");

    private static final Logger LOG = LoggerFactory.getLogger(FormTokenFilter.class);

    private final FormToken tokens;
    private final KeptWords keptWords;

    FormTokenFilter(FormToken tokens, KeptWords keptWords) {
        this.tokens = tokens;
        this.keptWords = keptWords;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter(methods = HttpMethod.POST)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        var form = PostedForm.of(request);
        if (EXEMPT.contains(request.getPath()) || OneClickStop.is(request) || RouteAttributes.getRouteMatch(request).isEmpty()) {
            return null;
        }
        if (form.isEmpty()) {
            LOG.warn("Form that nobody read refused");
            throw new NotAllowed("error.415.text");
        }
        var proven = form.get().origin() == FormOrigin.SAME;
        if (tokens.accepts(form.get().value(FormToken.FIELD), FormToken.sessionOf(request), proven)) {
            return null;
        }
        LOG.info("Form without a valid token");
        return keptWords.page(request, form.get(), false);
    }
}
