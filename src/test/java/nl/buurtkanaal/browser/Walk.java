package nl.buurtkanaal.browser;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Visitor;

/**
 * A walk over the site as someone without JavaScript: follows the links of each page, a few per route, and notes one path per route and
 * every link that leads nowhere.
 */
final class Walk {

    private static final int PER_ROUTE = 3;
    private static final int MOST = 250;

    private final Routes routes;
    private final Visitor visitor;
    private final Map<String, Set<String>> byRoute = new LinkedHashMap<>();
    private final Set<String> dead = new LinkedHashSet<>();

    Walk(Routes routes, Visitor visitor) {
        this.routes = routes;
        this.visitor = visitor;
    }

    Walk from(List<String> starts) {
        var queue = new ArrayDeque<>(starts);
        var known = new LinkedHashSet<>(starts);
        var steps = 0;
        while (!queue.isEmpty() && steps < MOST) {
            var path = queue.poll();
            // others of its kind may have been seen since it was found
            if (!starts.contains(path) && !wanted(path)) {
                continue;
            }
            steps++;
            var page = visitor.visit(path);
            if (page.status() >= 400 && !starts.contains(path)) {
                dead.add(path.replaceFirst("\\?terug=.*", "") + " (" + page.status() + ")");
            }
            if (page.status() == 200) {
                routes.of(page.path()).ifPresent(route -> byRoute.computeIfAbsent(route, ignored -> new LinkedHashSet<>())
                    .add(page.path()));
                for (var link : links(page)) {
                    if (known.add(link) && wanted(link)) {
                        queue.add(link);
                    }
                }
            }
        }
        return this;
    }

    /** One path for each route that this visitor came to. */
    Map<String, String> examples() {
        var examples = new LinkedHashMap<String, String>();
        byRoute.forEach((route, paths) -> examples.put(route, paths.iterator().next()));
        return examples;
    }

    Set<String> dead() {
        return dead;
    }

    private boolean wanted(String link) {
        return routes.of(link).map(route -> byRoute.getOrDefault(route, Set.of()).size() < PER_ROUTE).orElse(false);
    }

    private static List<String> links(Page page) {
        return page.document().select("a[href]").stream()
            .map(link -> link.absUrl("href"))
            .filter(url -> url.startsWith(DemoSite.address().toString() + "/"))
            .map(url -> url.substring(DemoSite.address().toString().length()).replaceFirst("#.*", ""))
            // the same page, with another way back
            .map(path -> path.replaceFirst("([?&])terug=[^&]*", "$1terug=/"))
            // a calendar is no page; FeedPagesTest reads it
            .filter(path -> !path.endsWith(".ics") && !path.endsWith(".zip"))
            .distinct().toList();
    }
}
