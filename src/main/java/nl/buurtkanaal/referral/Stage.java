package nl.buurtkanaal.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.platform.views.Messages;

/** How a question stands with the team; each goes further than the one before. */
public enum Stage {
    RECEIVED, CALLED, APPOINTMENT, DONE;

    /** "ontvangen", "gebeld", "afspraak", "klaar". */
    public String label() {
        return Messages.get("referral.stage." + name());
    }

    /** The value of its button. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> of(String slug) {
        return Stream.of(values()).filter(stage -> stage.slug().equals(slug)).findFirst();
    }
}
