package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.time.Time;

/** What people were asked, for their own page. */
@Singleton
public class Invitations {

    private static final int SHOWN = 10;

    private final InvitationRepository repository;
    private final InvitationLinks links;
    private final Kernen kernen;

    Invitations(InvitationRepository repository, InvitationLinks links, Kernen kernen) {
        this.repository = repository;
        this.links = links;
        this.kernen = kernen;
    }

    /** Something that somebody asked of this person, and that waits for an answer. */
    @Introspected
    public record Asked(String title, Category category, String kern, int minutes, String dayWords, String href) {
    }

    /** What waits for an answer of this person, the newest first, at most ten; may be empty. One query. */
    public List<Asked> waitingFor(long personId, Instant now) {
        return repository.waitingFor(personId, now.minus(Invitation.GOOD_FOR), now.atZone(Time.ZONE).toLocalDate(), SHOWN).stream()
            .map(row -> new Asked(row.title(), row.category(), kernen.byId(row.kernId()).name(), row.minutes(),
                new DayParts(row.dayParts()).words(), links.pathOf(row.id())))
            .toList();
    }
}
