package nl.buurtkanaal.platform.views;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.handlebars.HandlebarsViewsRenderer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Turns a page record into HTML, with the frame around it. Templates are Handlebars, read by the grammar of Handlebars.java; what comes of
 * them is written by our own segments. The engine that came along copied what it wrote at every block and looked for every name through all
 * that is around it: 5.5 MB and a millisecond for a page of the board, ten times what its query costs the site.
 */
@Singleton
@Produces("text/html")
@Replaces(HandlebarsViewsRenderer.class)
public class PageRenderer implements ViewsRenderer<Object, HttpRequest<?>> {

    private static final String FOLDER = "views/";

    private final Templates templates;
    private final Provider<PageFrame> frames;

    PageRenderer(Templates templates, Provider<PageFrame> frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    @NonNull
    public Writable render(@NonNull String view, @Nullable Object page, @Nullable HttpRequest<?> request) {
        return new RenderedPage(page(view, page, request, frames.get().of(request)));
    }

    /** The HTML of an error page: asks no database. */
    public String errorPage(String view, Object page, HttpRequest<?> request) {
        return page(view, page, request, frames.get().withoutDatabase(request)).toString();
    }

    /** A mail or another text without a frame. {@code values} are the names that the template may use. */
    public String text(String view, Map<String, ?> values) {
        return write(view, Scope.text(values)).toString();
    }

    @Override
    public boolean exists(@NonNull String view) {
        return templates.exists(FOLDER + view);
    }

    private PageBytes page(String view, @Nullable Object page, HttpRequest<?> request, Frame frame) {
        return write(view, Scope.page(page == null ? Map.of() : page, frame, request));
    }

    private PageBytes write(String view, Scope scope) {
        var bytes = new PageBytes();
        templates.of(FOLDER + view).write(scope, bytes);
        return bytes;
    }
}
