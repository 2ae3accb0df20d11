package nl.buurtkanaal.referral;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** What the asker sees of a question that was passed on: about which post, and how it stands since when. */
@Introspected
public record Standing(long helpPostId, String title, Stage stage, Instant since) {

    public String stageLabel() {
        return stage.label();
    }

    public boolean done() {
        return stage == Stage.DONE;
    }
}
