package nl.buurtkanaal.platform.views;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The templates, each read once. */
@Singleton
class Templates {

    private static final String END = ".hbs";

    private final TemplateFunctions functions;
    private final Map<String, Segment> read = new ConcurrentHashMap<>();

    Templates(TemplateFunctions functions) {
        this.functions = functions;
    }

    boolean exists(String view) {
        return Templates.class.getResource('/' + view + END) != null;
    }

    /** @param view from the root of the class path, such as {@code views/shared/page} */
    Segment of(String view) {
        var known = read.get(view);
        return known == null ? of(view, new LinkedHashSet<>()) : known;
    }

    /** @param open the templates that are being read, of which each needs the next */
    private Segment of(String view, Set<String> open) {
        var known = read.get(view);
        if (known != null) {
            return known;
        }
        if (!open.add(view)) {
            throw new TemplateFailure(view + " is inside itself: " + open);
        }
        var segment = TemplateReader.read(view, text(view), functions, partial -> of(partial, open));
        open.remove(view);
        read.put(view, segment);
        return segment;
    }

    private static String text(String view) {
        try (InputStream in = Templates.class.getResourceAsStream('/' + view + END)) {
            if (in == null) {
                throw new TemplateFailure("There is no template " + view);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
