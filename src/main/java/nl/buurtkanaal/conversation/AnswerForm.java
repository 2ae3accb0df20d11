package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A first answer or a later message.
 *
 * @param bericht   the words
 * @param veilig    "ja": the one who helps read how to do so safely
 * @param toch      "ja": sent after the help lines or the hint were shown
 * @param hat       key of as who it is written; empty as neighbour
 * @param inzending one-time key of the form
 */
@Serdeable
record AnswerForm(@NotBlank(message = "{message.blank}") @Size(max = MessageText.LONGEST, message = "{message.long}") String bericht,
                  @Nullable String veilig, @Nullable String toch, @Nullable String hat,
                  @Nullable String inzending) {

    static final AnswerForm EMPTY = new AnswerForm("", null, null, "", null);

    AnswerForm {
        bericht = MessageText.clean(bericht);
        hat = hat == null ? "" : hat;
    }

    boolean anyway() {
        return "ja".equals(toch);
    }

    boolean safetyRead() {
        return "ja".equals(veilig);
    }
}
