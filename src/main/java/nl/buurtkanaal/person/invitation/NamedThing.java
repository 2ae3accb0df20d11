package nl.buurtkanaal.person.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What editors connect with somebody by mail address; a bean for each kind, of the feature that owns it. */
public interface NamedThing {

    Naming.Kind kind();

    /** What each is called; those that are gone are left out. */
    Map<Long, String> titles(Collection<Long> subjectIds);

    /** They said yes. May happen twice. */
    void give(long subjectId, long personId, long by, Instant now);
}
