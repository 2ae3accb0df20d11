package nl.buurtkanaal.cast;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** One database serves all test classes of a JVM: each finds it without what an earlier one wrote, whatever the order. */
@Singleton
@Requires(property = "micronaut.test.active.spec.clazz")
class FreshStart {

    private final Cast cast;

    FreshStart(Cast cast) {
        this.cast = cast;
    }

    @EventListener
    void begin(StartupEvent started) {
        cast.leave();
    }
}
