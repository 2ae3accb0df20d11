package nl.buurtkanaal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.help.HelpDrafts.Draft;
import org.junit.jupiter.api.Test;

@MicronautTest
class HelpDraftsTest {

    @Inject
    HelpDrafts drafts;
    @Inject
    Residents residents;
    @Inject
    TestClock clock;

    @Test
    void a_draft_waits_for_whoever_holds_its_token_and_is_gone_after_a_day() {
        clock.reset();
        var draft = new Draft(residents.edition("brummen").id(),
            Map.of("titel", List.of("Wie knipt 'mijn' heg? 🌳"), "dagdelen", List.of("di-ochtend", "wo-avond")));

        var token = drafts.keep(draft, clock.instant());

        assertEquals(draft, drafts.find(token, clock.instant()).orElseThrow());
        assertTrue(drafts.find(token + "x", clock.instant()).isEmpty());
        clock.pass(Duration.ofHours(24));
        assertTrue(drafts.find(token, clock.instant()).isEmpty());
        assertEquals(1, drafts.forgetOld(clock.instant()));
    }

    @Test
    void a_draft_that_became_a_post_is_gone() {
        var token = drafts.keep(new Draft(residents.edition("brummen").id(), Map.of()), clock.instant());

        drafts.remove(token);

        assertTrue(drafts.find(token, clock.instant()).isEmpty());
    }
}
