package nl.buurtkanaal.browser;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import nl.buurtkanaal.cast.Fork;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Visitor;

/** The whole demo, as {@code mvn mn:run} shows it, on a database of its own: started once for all tests of this package. */
final class DemoSite {

    private static EmbeddedServer server;

    private DemoSite() {
    }

    static synchronized ApplicationContext context() {
        if (server == null) {
            var settings = new HashMap<String, Object>(Map.of("embedded-database.folder", "target/demo-database-" + Fork.NAME,
                "buurtkanaal.demo", true, "buurtkanaal.address", "http://localhost:8080"));
            var real = System.getenv("TEST_DATABASE_URL");
            if (real != null && !real.isBlank()) {
                settings.put("test.database.url", real.replace("_test?", "_demo_test?"));
            }
            server = ApplicationContext.run(EmbeddedServer.class, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server.getApplicationContext();
    }

    static URI address() {
        context();
        return server.getURI();
    }

    /** A visitor without JavaScript. */
    static Visitor visitor() {
        return context().getBean(Pages.class).visitor();
    }
}
