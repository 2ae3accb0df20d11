package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.platform.views.PageRenderer;

/** The page between a form and its act: it asks for a code, keeps what was typed, and sends both. */
@Singleton
public class CodeAsked {

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final PageRenderer pages;

    CodeAsked(PageRenderer pages) {
        this.pages = pages;
    }

    /** The code that came with a form; empty when none did. */
    public Optional<String> in(HttpRequest<?> request) {
        return PostedForm.of(request).map(form -> form.value(PostedForm.CODE));
    }

    /** Whether a form says this, also when it says something else beside it. */
    public boolean says(HttpRequest<?> request, String field, String value) {
        return PostedForm.of(request).stream().flatMap(form -> form.fields().stream())
            .anyMatch(sent -> sent.name().equals(field) && sent.value().strip().equals(value));
    }

    /** @param wrong what is wrong with the code that came; null when none came */
    public HttpResponse<?> page(HttpRequest<?> request, @Nullable String wrong) {
        var words = PostedForm.of(request).map(PostedForm::words).orElse(List.of());
        var errors = wrong == null ? Map.<String, String>of() : Map.of(PostedForm.CODE, wrong);
        var html = pages.errorPage("platform/code", new CodePage(request.getUri().getRawPath(), words, Map.of(), errors), request);
        return HttpResponse.status(HttpStatus.FORBIDDEN).body(html).contentType(HTML);
    }

    /** @param words what was typed, without passwords and codes */
    @Introspected
    record CodePage(String action, List<PostedForm.Field> words, Map<String, String> form, Map<String, String> errors) {
    }
}
