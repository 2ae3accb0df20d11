package nl.buurtkanaal.referral;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.person.DutchPhone;

/**
 * A question as the team reads it.
 *
 * @param passedBy shown name of the buurtverbinder who passed it on; the asker's own when they did it themselves
 * @param stage    how it stands
 */
@Introspected
record Referral(long id, long personId, String name, String kern, String title, String words, String phone, String consentHow,
    LocalDate consentOn,
                String passedBy, Instant passedAt, Stage stage, @Nullable Instant stageAt, int version) {

    public @Nullable String phoneHref() {
        return DutchPhone.of(phone).map(DutchPhone::href).orElse(null);
    }

    public String stageLabel() {
        return stage.label();
    }

    public boolean done() {
        return stage == Stage.DONE;
    }

    @Override
    public String toString() {
        return "Referral[" + id + "]";
    }
}
