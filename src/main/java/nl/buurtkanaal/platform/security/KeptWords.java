package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.platform.views.PageRenderer;

/** The page that gives back what someone typed when a form came too late, so that one button sends it again. */
@Singleton
class KeptWords {

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final PageRenderer pages;

    KeptWords(PageRenderer pages) {
        this.pages = pages;
    }

    /** @param signedOut the page is for who is signed in, and nobody is any more: signing in comes first, in another tab */
    HttpResponse<?> page(HttpRequest<?> request, PostedForm form, boolean signedOut) {
        var page = new KeptWordsPage(request.getUri().getRawPath() + query(request), form.words(), form.hasSecrets(), signedOut);
        var html = pages.errorPage("platform/verlopen", page, request);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(html).contentType(HTML);
    }

    private static String query(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    /** @param secrets there was a password, which has to be typed again */
    @Introspected
    record KeptWordsPage(String action, List<PostedForm.Field> words, boolean secrets, boolean signedOut) {
    }
}
