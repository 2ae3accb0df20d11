package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import nl.buurtkanaal.help.HelpPost.ForWhom;

/**
 * The three roles around a post, often one person: who writes it, for whom it is, who is to be reached.
 *
 * @param subjectId when it is for somebody else whom we know
 * @param consent   of that person, when a buurtverbinder writes on their behalf
 * @param hat       as what a professional writes who is a neighbour too; null as neighbour
 */
public record HelpPostAuthors(long authorId, ForWhom forWhom, @Nullable Long subjectId, long contactId, @Nullable Consent consent,
                              @Nullable Hat hat) {

    /** Somebody's yes to a post on their behalf. */
    public record Consent(How how, LocalDate givenOn) {
        /** By word of mouth, or on paper. */
        public enum How {
            SPOKEN, WRITTEN
        }
    }

    /** @throws IllegalArgumentException for a post on behalf of somebody without their consent */
    public HelpPostAuthors {
        if (forWhom == ForWhom.ON_BEHALF && (consent == null || subjectId == null)) {
            throw new IllegalArgumentException("A post on behalf of somebody needs their consent");
        }
    }

    /** Who helps when it is an offer. */
    long helperId() {
        return subjectId == null ? authorId : subjectId;
    }

    /** Somebody asks or offers for themselves. */
    public static HelpPostAuthors self(long personId) {
        return new HelpPostAuthors(personId, ForWhom.SELF, null, personId, null, null);
    }

    /** Somebody asks for a person they care for, who stays unnamed. */
    public static HelpPostAuthors forSomeone(long personId) {
        return new HelpPostAuthors(personId, ForWhom.SOMEONE, null, personId, null, null);
    }

    /** A buurtverbinder writes for somebody, and reads the answers. */
    public static HelpPostAuthors onBehalf(long buurtverbinderId, long subjectId, Consent consent) {
        return new HelpPostAuthors(buurtverbinderId, ForWhom.ON_BEHALF, subjectId, buurtverbinderId, consent, null);
    }

    /** The same people, of whom the author writes in a role; null is as neighbour. */
    public HelpPostAuthors wearing(@Nullable Hat chosen) {
        return new HelpPostAuthors(authorId, forWhom, subjectId, contactId, consent, chosen);
    }
}
