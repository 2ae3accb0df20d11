package nl.buurtkanaal.referral;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/**
 * A question for the wijkteam.
 *
 * @param akkoord {@code ja}: the one who asks agrees that the team reads this
 */
@Introspected
@Serdeable
public record PassForm(@Nullable @NotBlank(message = "{referral.words.blank}") @Size(max = 1500, message = "{post.body.long}") String tekst,
                       @Nullable @NotBlank(message = "{referral.phone.blank}") String nummer,
                       @Nullable @NotBlank(message = "{referral.consent.blank}") @Pattern(regexp = "|ja",
                           message = "{referral.consent.blank}") String akkoord) {

    public PassForm {
        tekst = Typed.words(tekst);
        nummer = Typed.line(nummer);
        akkoord = Typed.text(akkoord);
    }

    /** Adds what the annotations cannot see. */
    public void addErrors(Map<String, String> errors) {
        if (!nummer.isEmpty() && phone() == null) {
            errors.putIfAbsent("nummer", Messages.get("phone.number.unreadable"));
        }
        if (TextCheck.kinds(tekst).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("tekst", Messages.get("moderation.note.bsn"));
        }
    }

    /** Null when it cannot be called. */
    public @Nullable DutchPhone phone() {
        return DutchPhone.of(nummer).orElse(null);
    }

    @Override
    public String toString() {
        return "PassForm[hidden]";
    }
}
