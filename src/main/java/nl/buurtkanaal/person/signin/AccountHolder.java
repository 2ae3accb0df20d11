package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** An account with what signing in needs to know of its person. */
@Introspected
record AccountHolder(long accountId, long personId, long editionId, String shownName, String email, @Nullable String passwordHash,
                     long bans) {

    boolean banned() {
        return bans > 0;
    }

    @Override
    public String toString() {
        return "AccountHolder[" + accountId + "]";
    }
}
