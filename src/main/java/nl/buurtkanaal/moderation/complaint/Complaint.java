package nl.buurtkanaal.moderation.complaint;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.platform.views.Messages;

/**
 * That somebody complained, without who and in which words.
 *
 * @param settledOn null as long as it is not
 */
@Introspected
record Complaint(long id, LocalDate receivedOn, Topic topic, @Nullable LocalDate settledOn) {

    /** What it was about: {@code complaint.topic.<NAME>}. */
    enum Topic {
        SITE, DESK, NEIGHBOUR, DECISION, PRIVACY, OTHER;

        static Optional<Topic> of(String name) {
            return Stream.of(values()).filter(topic -> topic.name().equals(name)).findFirst();
        }

        String label() {
            return Messages.get("complaint.topic." + name());
        }
    }

    public String topicLabel() {
        return topic.label();
    }
}
