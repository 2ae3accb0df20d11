package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.views.PageRenderer;
import nl.buurtkanaal.platform.web.RequestReference;

/** The page that gives back what someone typed when a form came too late or could not be stored, so that one button sends it again. */
@Singleton
public class KeptWords {

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

    /**
     * The page with which the site says that it could not store a form for the moment: the same form again, with the key that lets it be
     * stored once. Asks no database. Empty when this request brought no form.
     *
     * @param messageKey of the Dutch sentence that tells why
     */
    public Optional<MutableHttpResponse<?>> again(HttpRequest<?> request, HttpStatus status, String messageKey) {
        return PostedForm.of(request).map(form -> {
            var page = new LaterPage(request.getUri().getRawPath() + query(request), Messages.get(messageKey), form.words(),
                form.fields().stream().filter(PostedForm.Field::isText).map(PostedForm.Field::value).toList(), form.hasSecrets(),
                RequestReference.of(request));
            return HttpResponse.status(status).body(pages.errorPage("platform/later", page, request)).contentType(HTML);
        });
    }

    private static String query(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    /** @param secrets there was a password, which has to be typed again */
    @Introspected
    record KeptWordsPage(String action, List<PostedForm.Field> words, boolean secrets, boolean signedOut) {
    }

    /**
     * @param texts     of the words those that the writer will want to see again
     * @param reference stands in the log line of the same request as well
     */
    @Introspected
    record LaterPage(String action, String text, List<PostedForm.Field> words, List<String> texts, boolean secrets, String reference) {
    }
}
