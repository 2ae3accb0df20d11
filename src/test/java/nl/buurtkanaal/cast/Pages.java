package nl.buurtkanaal.cast;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;

/** Opens browsers of visitors: each has its own cookies and, like a browser without JavaScript, sends forms as they stand on the page. */
@Singleton
public class Pages {

    private final EmbeddedServer server;

    Pages(EmbeddedServer server) {
        this.server = server;
    }

    /** A visitor with a clean browser, signed out. */
    public Visitor visitor() {
        return new Visitor(server.getURI());
    }

    /** What a browser says a form comes from. */
    public String address() {
        return server.getURI().toString();
    }
}
