package nl.buurtkanaal.platform.views;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.ValueResolver;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns a page record into HTML, with the frame around it. Holds the compiled templates: the renderer that it replaces compiled each
 * template again for each page (half of the time of a request, measured).
 */
@Singleton
@Produces("text/html")
@Replaces(HandlebarsViewsRenderer.class)
public class PageRenderer implements ViewsRenderer<Object, HttpRequest<?>> {

    static final String REQUEST = "request";
    static final ValueResolver[] RESOLVERS = {PageValues.INSTANCE};

    private final Handlebars handlebars;
    private final Provider<PageFrame> frames;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    PageRenderer(Handlebars handlebars, Provider<PageFrame> frames) {
        this.handlebars = handlebars;
        this.frames = frames;
    }

    @Override
    @NonNull
    public Writable render(@NonNull String view, @Nullable Object page, @Nullable HttpRequest<?> request) {
        return new RenderedPage(apply(view, page, request, frames.get().of(request)));
    }

    /** The HTML of an error page: asks no database. */
    public String errorPage(String view, Object page, HttpRequest<?> request) {
        return apply(view, page, request, frames.get().withoutDatabase(request));
    }

    /** A mail or another text without a frame. {@code values} are the names that the template may use. */
    public String text(String view, Map<String, ?> values) {
        return write(template(view), Context.newBuilder(values).resolver(RESOLVERS).build());
    }

    @Override
    public boolean exists(@NonNull String view) {
        return PageRenderer.class.getResource("/views/" + view + ".hbs") != null;
    }

    private String apply(String view, @Nullable Object page, HttpRequest<?> request, Frame frame) {
        var context = Context.newBuilder(page == null ? Map.of() : page).combine("frame", frame).resolver(RESOLVERS).build();
        context.data(REQUEST, request);
        return write(template(view), context);
    }

    private static String write(Template template, Context context) {
        try {
            return template.apply(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Template template(String view) {
        return compiled.computeIfAbsent(view, name -> {
            try {
                return handlebars.compile("views/" + name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
