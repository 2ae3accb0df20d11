package nl.buurtkanaal.moderation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.figures.Figure;

/** Whether the desks keep what was promised; of all editions together. */
@Factory
class DeskFigures {

    @Singleton
    @Named("desk-waiting")
    Figure waiting() {
        return new Figure("buurtkanaal.desk.waiting", "posts that wait to be checked", "SELECT COUNT(*) FROM moderation_case"
            + " WHERE open = TRUE");
    }

    @Singleton
    @Named("desk-oldest")
    Figure oldest() {
        return new Figure("buurtkanaal.desk.oldest.seconds", "how long the oldest of them waits, in seconds",
            "SELECT COALESCE(TIMESTAMPDIFF(SECOND, MIN(opened_at), ?), 0) FROM moderation_case WHERE open = TRUE");
    }

    @Singleton
    @Named("desk-late")
    Figure late() {
        return new Figure("buurtkanaal.desk.promises.late", "posts whose author was promised an answer by now",
            "SELECT COUNT(*) FROM moderation_case WHERE open = TRUE AND due_at < ?");
    }
}
