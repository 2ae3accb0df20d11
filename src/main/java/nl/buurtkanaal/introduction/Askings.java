package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.kern.Kernen;

/** How asking around for a post stands, for the one who asks and for the desk. */
@Singleton
public class Askings {

    private final AskingRepository askings;
    private final InvitationRepository invitations;
    private final Kernen kernen;

    Askings(AskingRepository askings, InvitationRepository invitations, Kernen kernen) {
        this.askings = askings;
        this.invitations = invitations;
        this.kernen = kernen;
    }

    /**
     * What the author and the desk read about who was asked and what comes next: whole sentences, no names, no number under five. Empty for
     * a post for which nobody is asked. Two queries.
     */
    public List<String> words(HelpPost post, Instant now) {
        var asking = post.kind() == HelpPost.Kind.REQUEST ? askings.of(post.id()) : Optional.<AskingRow>empty();
        return asking.map(row -> {
            var asked = invitations.askedFor(post.id()).stream()
                .map(inKern -> new AskedWords.InKern(kernen.byId(inKern.kernId()).name(), inKern.people())).toList();
            return AskedWords.of(asked, kernen.byId(post.kernId()).name(), row.state(true, false, List.of()), row.nextAt(), now);
        }).orElse(List.of());
    }
}
