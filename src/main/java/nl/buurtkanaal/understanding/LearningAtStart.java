package nl.buurtkanaal.understanding;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Learns from the examples once the site answers, so that the start takes no longer and the first question does not wait. */
@Singleton
class LearningAtStart {

    @EventListener
    void learn(ServerStartupEvent started) {
        var learning = new Thread(Learned::shipped, "learning");
        learning.setDaemon(true);
        learning.setPriority(Thread.MIN_PRIORITY);
        learning.start();
    }
}
