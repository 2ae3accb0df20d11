package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final Pattern PATH =
        Pattern.compile("(/|(/(\\{[a-zA-Z]+}|\\.?[a-z0-9-]+)((\\.|-)(\\{[a-zA-Z]+}|[a-z0-9]+))*)+)(\\{\\?[a-zA-Z,]+\\*?})?");

    private static final List<JavaMethod> ROUTES = Compiled.SITE.stream()
        .filter(type -> type.isAnnotatedWith(Controller.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getAnnotations().stream().anyMatch(RoutesTest::isMapping))
        .toList();

    @Test
    void there_are_routes() {
        assertFalse(ROUTES.isEmpty());
    }

    @Test
    void every_route_says_who_may_use_it() {
        assertEquals(List.of(), routesWhere(route -> !has(route, Secured.class)), "routes without @Secured");
    }

    /** A browser gets 406 or 415 otherwise. */
    @Test
    void every_page_says_that_it_is_html_and_takes_forms() {
        assertEquals(List.of(), routesWhere(route -> route.isAnnotatedWith(View.class) && !has(route, Produces.class)),
            "pages without @Produces");
        assertEquals(List.of(), routesWhere(route -> route.isAnnotatedWith(Post.class) && !has(route, Consumes.class)),
            "posts without @Consumes");
    }

    @Test
    void paths_are_plain_words_in_lower_case() {
        var odd = ROUTES.stream().flatMap(RoutesTest::paths).map(path -> path.replaceAll("(\\{\\w+):[^/}]+}", "$1}")).distinct()
            .filter(path -> !PATH.matcher(path).matches()).toList();

        assertEquals(List.of(), odd);
    }

    /** A page that waits for the database on the thread of the network holds up everybody else. */
    @Test
    void pages_do_not_run_on_the_threads_of_the_network() {
        var where = "io.micronaut.scheduling.annotation.ExecuteOn";
        var inline = routesWhere(route -> route.isAnnotatedWith(View.class) || route.isAnnotatedWith(Post.class)).stream()
            .filter(name -> ROUTES.stream().anyMatch(route -> route.getFullName().equals(name)
                && !route.isAnnotatedWith(where) && !route.getOwner().isAnnotatedWith(where)))
            .toList();

        assertEquals(List.of(), inline, "pages without @ExecuteOn");
    }

    private static List<String> routesWhere(Predicate<JavaMethod> condition) {
        return ROUTES.stream().filter(condition).map(JavaMethod::getFullName).sorted().toList();
    }

    private static boolean has(JavaMethod route, Class<? extends java.lang.annotation.Annotation> annotation) {
        return route.isAnnotatedWith(annotation) || route.getOwner().isAnnotatedWith(annotation);
    }

    private static Stream<String> paths(JavaMethod route) {
        var ofClass = values(route.getOwner().getAnnotationOfType(Controller.class).value());
        return route.getAnnotations().stream().filter(RoutesTest::isMapping)
            .flatMap(mapping -> Stream.of("value", "uri", "uris").flatMap(name -> mapping.get(name).stream()).flatMap(RoutesTest::values))
            .flatMap(path -> ofClass.get(0).equals("/") ? Stream.of(path) : Stream.of(ofClass.get(0) + (path.equals("/") ? "" : path)));
    }

    private static List<String> values(String path) {
        return List.of(path.isEmpty() ? "/" : path);
    }

    private static Stream<String> values(Object value) {
        return value instanceof Object[] many ? Stream.of(many).map(String::valueOf) : Stream.of(String.valueOf(value));
    }

    private static boolean isMapping(JavaAnnotation<?> annotation) {
        JavaClass type = annotation.getRawType();
        return type.isAnnotatedWith(HttpMethodMapping.class);
    }
}
