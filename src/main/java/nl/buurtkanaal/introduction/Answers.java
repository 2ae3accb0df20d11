package nl.buurtkanaal.introduction;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.willingness.WillingPeople;

/**
 * What somebody answers who was asked. The first answer stands; a no brings the next one in their place at once, and the one who asks never
 * learns of it.
 */
@Singleton
class Answers {

    private final InvitationRepository invitations;
    private final AskingAround asking;
    private final HelpPosts posts;
    private final WillingPeople willing;

    Answers(InvitationRepository invitations, AskingAround asking, HelpPosts posts, WillingPeople willing) {
        this.invitations = invitations;
        this.asking = asking;
        this.posts = posts;
        this.willing = willing;
    }

    /** How an answer ended. */
    enum Outcome {
        TAKEN,
        /** An earlier answer stands. */
        ANSWERED_BEFORE,
        /** The post was closed, paused or expired, or the link is too old. */
        TOO_LATE
    }

    /** Takes an answer, once. The post is held meanwhile: whoever closes it comes before or after. */
    @Transactional
    Outcome reply(Invitation seen, Reply reply, Instant now) {
        invitations.holdPost(seen.helpPostId());
        var invitation = invitations.hold(seen.id()).orElseThrow();
        if (invitation.reply() != null) {
            return Outcome.ANSWERED_BEFORE;
        }
        if (invitation.isExpiredAt(now) || !posts.isOpen(seen.helpPostId(), now)) {
            return Outcome.TOO_LATE;
        }
        invitations.reply(invitation.id(), reply, now);
        if (reply.declines()) {
            posts.hideFrom(invitation.helpPostId(), invitation.personId());
        }
        if (reply == Reply.RATHER_NOT) {
            var category = posts.byId(invitation.helpPostId()).map(HelpPost::category).orElseThrow();
            willing.refuse(invitation.personId(), category, now);
        }
        asking.wake(invitation.helpPostId(), now);
        return Outcome.TAKEN;
    }
}
