package nl.buurtkanaal.person;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
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
    private final Erasures erasures;
    private final PersonRepository people;
    private final Audit audit;
    private final JdbcOperations jdbc;

    Leaving(List<Belongings> belongings, Erasures erasures, PersonRepository people, Audit audit, JdbcOperations jdbc) {
        this.belongings = belongings.stream().sorted(Comparator.comparingInt(Belongings::order)).toList();
        this.erasures = erasures;
        this.people = people;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Erases a person from every feature, and lists that it was done. Ids stay, so that figures and the words of others do. */
    @Transactional
    public void leave(long personId, long byPersonId, Instant now) {
        people.lock(personId);
        belongings.forEach(part -> {
            part.forgotten().forEach(statement -> run(statement, personId));
            part.erase(personId, now);
        });
        erasures.add(personId, now);
        audit.record(byPersonId, "person.erased", "person", personId, null);
    }

    private void run(String statement, long personId) {
        jdbc.prepareStatement(statement, forget -> {
            for (var i = 1; i <= forget.getParameterMetaData().getParameterCount(); i++) {
                forget.setLong(i, personId);
            }
            return forget.executeUpdate();
        });
    }

    /**
     * After a restore: erases again who is on the list of erasures and came back with the backup. Returns how many. May be stopped and run
     * again.
     */
    public int repeat(Instant now) {
        var again = 0;
        for (var ids = erasures.undone(0); !ids.isEmpty(); ids = erasures.undone(ids.get(ids.size() - 1))) {
            for (var id : ids) {
                leave(id, Audit.SITE, now);
                again++;
            }
        }
        return again;
    }
}
