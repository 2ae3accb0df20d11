package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.kern.Kernen;

/** How asking around for a post stands, for the one who asks and for the desk. */
@Singleton
public class Askings {

    private final AskingRepository askings;
    private final Kernen kernen;

    Askings(AskingRepository askings, Kernen kernen) {
        this.askings = askings;
        this.kernen = kernen;
    }

    /**
     * What the author and the desk read about who was asked and what comes next: whole sentences, no names, no number under five. Empty for
     * a post for which nobody is asked. One query.
     */
    public List<String> words(HelpPost post, Instant now) {
        var rows = post.kind() == HelpPost.Kind.REQUEST ? askings.asked(post.id()) : List.<AskingKernRow>of();
        if (rows.isEmpty()) {
            return List.of();
        }
        var asked = rows.stream().filter(row -> row.kernId() != null)
            .map(row -> new AskedWords.InKern(kernen.byId(row.kernId()).name(), row.people())).toList();
        var asking = rows.get(0).asking();
        return AskedWords.of(asked, kernen.byId(post.kernId()).name(), asking.state(true, false, List.of()), asking.nextAt(), now);
    }
}
