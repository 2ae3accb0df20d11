package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A post with who wrote it, for the desk.
 *
 * @param hat         as what its author wrote it, beside being a neighbour
 * @param subjectName for whom it is, when it was written on somebody's behalf
 * @param consent     of that person
 * @param changed     the desk changed something in it before
 */
@Introspected
public record WrittenPost(HelpPost post, String authorName, @Nullable String hat, @Nullable String subjectName,
                          HelpPostAuthors.@Nullable Consent consent, boolean changed) {

    /** With the role in which they wrote it: "Marijke (buurtverbinder)". */
    public String authorWithHat() {
        return hat == null ? authorName : authorName + " (" + hat + ")";
    }
}
