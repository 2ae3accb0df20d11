package nl.buurtkanaal.person;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.buurtkanaal.audit.Audit;

/** Somebody wants to be forgotten: their posts, words, number and name go at once, in every feature. */
@Singleton
public class Leaving {

    private final List<Belongings> belongings;
    private final Audit audit;

    Leaving(List<Belongings> belongings, Audit audit) {
        this.belongings = belongings.stream().sorted(Comparator.comparingInt(Belongings::order)).toList();
        this.audit = audit;
    }

    /** Erases a person from every feature. Ids stay, so that figures and the words of others do. */
    @Transactional
    public void leave(long personId, long byPersonId, Instant now) {
        belongings.forEach(part -> part.erase(personId, now));
        audit.record(byPersonId, "person.erased", "person", personId, null);
    }
}
