package nl.buurtkanaal.help;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.moderation.Act;
import nl.buurtkanaal.moderation.Decision;
import nl.buurtkanaal.moderation.ModerationDecided;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.moderation.report.ReportDecided;
import nl.buurtkanaal.moderation.report.ReportedKind;

/**
 * A post goes off the board with the decision on a report, as if it had been sent back: its author may mend it. An objection may bring it
 * back.
 */
@Singleton
class ReportListener {

    private final ModerationListener moderation;
    private final HelpPostTable table;
    private final HelpPosts posts;
    private final BoardPlaces places;

    ReportListener(ModerationListener moderation, HelpPostTable table, HelpPosts posts, BoardPlaces places) {
        this.moderation = moderation;
        this.table = table;
        this.posts = posts;
        this.places = places;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void decided(ReportDecided event) {
        if (event.kind() != ReportedKind.POST) {
            return;
        }
        var post = table.lock(event.subjectId()).orElseThrow();
        if (event.removes() && post.status() == HelpPost.Status.PUBLISHED) {
            moderation.apply(new ModerationDecided(SubjectKind.POST, post.id(), 0, Act.REFUSED, Decision.REFUSED, Refusal.OTHER,
                cut(event.told()), event.decidedBy(),
                event.decidedAt()));
            places.settle(post.id(), event.decidedAt());
        } else if (event.restores() && post.status() == HelpPost.Status.REFUSED) {
            posts.publish(post, event.decidedAt());
        }
    }

    private static String cut(String told) {
        return told == null || told.length() <= 500 ? told : told.substring(0, 500);
    }
}
