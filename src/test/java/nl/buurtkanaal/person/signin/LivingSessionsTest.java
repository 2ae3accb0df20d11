package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.person.Blocks;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class LivingSessionsTest {

    @Inject
    Newcomers newcomers;
    @Inject
    AccountRepository accounts;
    @Inject
    Sessions sessions;
    @Inject
    Blocks blocks;
    @Inject
    TestClock clock;

    @Test
    void a_session_knows_whether_a_block_is_on_its_person_from_either_side() {
        var greet = newcomers.one().id();
        var kees = newcomers.one().id();
        var ans = newcomers.one().id();
        assertFalse(isBlockOn(greet) || isBlockOn(kees));

        blocks.block(greet, kees, clock.instant());

        assertTrue(isBlockOn(greet));
        assertTrue(isBlockOn(kees));
        assertFalse(isBlockOn(ans));
    }

    private boolean isBlockOn(long personId) {
        var account = accounts.holderFor(personId).orElseThrow();
        var session = sessions.start(account.accountId(), false, "", null, clock.instant());
        return sessions.find(session, clock.instant()).orElseThrow().blocks();
    }
}
