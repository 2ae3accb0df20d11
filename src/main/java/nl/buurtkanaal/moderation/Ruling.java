package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Nullable;

/**
 * How a buurtverbinder decides.
 *
 * @param act     {@link Act#LET_THROUGH}, {@link Act#AMENDED} or {@link Act#REFUSED}
 * @param refusal why it is refused; null lets it through
 * @param note    own words to the writer, beside the standard sentences
 */
public record Ruling(Act act, @Nullable Refusal refusal, @Nullable String note) {

    public static Ruling letThrough() {
        return new Ruling(Act.LET_THROUGH, null, null);
    }

    /** Let through with a small change, which the feature that owns the subject makes in the same transaction. */
    public static Ruling amended() {
        return new Ruling(Act.AMENDED, null, null);
    }

    public static Ruling refused(Refusal refusal, @Nullable String note) {
        return new Ruling(Act.REFUSED, refusal, note);
    }

    Decision decision() {
        return refusal == null ? Decision.LET_THROUGH : Decision.REFUSED;
    }
}
