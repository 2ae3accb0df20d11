package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What other features ask about agreements. */
@Singleton
public class Agreements {

    private final AgreementRepository agreements;

    Agreements(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    /** One agreement, whether it stands or not. */
    public Optional<Agreement> byId(long id) {
        return agreements.byId(id);
    }

    /** The newest agreement of a conversation that stands; its day may be over. */
    public Optional<Agreement> standingIn(long conversationId) {
        return agreements.standingIn(conversationId);
    }

    /**
     * Agreements whose first day was before a day and that still stand, so that their outcome is not known: in the order of that day and
     * their id, at most {@code limit}. Weekly ones are among them until they are settled or cancelled.
     *
     * @param after the last that was seen; null begins with the oldest
     */
    public List<Agreement> passed(LocalDate before, @Nullable Agreement after, int limit) {
        return agreements.passed(before, after == null ? LocalDate.EPOCH : after.firstOn(), after == null ? 0 : after.id(), limit);
    }

    /** What one person has in the diary, the soonest first, at most {@code limit}. */
    public List<Agreement> upcomingOf(long personId, LocalDate today, int limit) {
        return agreements.upcomingOf(personId, today, limit);
    }

    /**
     * Ends an agreement whose outcome is known. A weekly one goes on when its first time went well: do not settle it then.
     *
     * @param personId who told the outcome; null when the site gave up asking
     * @return false when it did not stand any more
     */
    @Transactional
    public boolean settle(long id, @Nullable Long personId, Instant now) {
        return end(id, Ending.DONE, personId, now);
    }

    boolean end(long id, Ending ending, @Nullable Long personId, Instant now) {
        var stood = agreements.standNoMore(id) == 1;
        if (stood) {
            agreements.noteEnd(id, ending.name(), personId, now);
        }
        return stood;
    }

    /** Why an agreement stands no more. */
    enum Ending { REPLACED, CANCELLED, DONE }
}
