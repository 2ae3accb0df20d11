package nl.buurtkanaal;

import io.micronaut.runtime.Micronaut;

/** Starts one node of the site. Nodes keep no state: all of it is in the database. */
public class Application {

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Application.class).banner(false).start();
    }
}
