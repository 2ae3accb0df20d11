package nl.buurtkanaal.browser;

import io.micronaut.http.MediaType;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages of the site by their route ("/{editie}/hulp/{code}"), read from the site itself: a new page is known the moment it exists. */
final class Routes {

    private final List<UriMatchTemplate> pages;

    Routes() {
        pages = DemoSite.context().getBean(Router.class).uriRoutes()
            .filter(route -> route.getHttpMethodName().equals("GET") && isPage(route))
            .map(UriRouteInfo::getUriMatchTemplate)
            .distinct()
            // what is spelled out goes before what is a variable
            .sorted(Comparator.<UriMatchTemplate>comparingLong(route -> route.getVariables().size())
                .thenComparing(route -> -route.toPathString().length()))
            .toList();
    }

    List<String> all() {
        return pages.stream().map(UriMatchTemplate::toPathString).distinct().sorted().toList();
    }

    /** The route that answers a path. */
    Optional<String> of(String path) {
        var bare = path.replaceFirst("[?#].*", "");
        return pages.stream().filter(route -> route.match(bare).isPresent()).map(UriMatchTemplate::toPathString).findFirst();
    }

    private static boolean isPage(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod().getDeclaringType().getPackageName().startsWith("nl.buurtkanaal")
            && route.getProduces().contains(MediaType.TEXT_HTML_TYPE)
            // for search engines, and for who finds a weakness
            && !route.getUriMatchTemplate().toPathString().matches("(/\\.well-known)?/[a-z]+\\.(txt|xml)")
            // a download, a picture and a film are none; the tests of their features read them
            && !route.getUriMatchTemplate().toPathString().matches(".*(\\.(zip|csv)|/\\{hash})");
    }
}
