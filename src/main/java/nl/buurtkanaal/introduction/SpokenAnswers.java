package nl.buurtkanaal.introduction;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.conversation.Meetings;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.views.Messages;

/**
 * What somebody without an account answers on the phone. After a yes who asked reads at once that this neighbour wants to help: in a
 * conversation with the one who called, who writes for the helper as they read for an asker without an account. Where the one who called
 * reads for the asker too, there is nobody to write to: then they call.
 */
@Singleton
class SpokenAnswers {

    private final Answers answers;
    private final InvitationRepository invitations;
    private final HelpPosts posts;
    private final Meetings meetings;
    private final Kernen kernen;
    private final Audit audit;

    SpokenAnswers(Answers answers, InvitationRepository invitations, HelpPosts posts, Meetings meetings, Kernen kernen, Audit audit) {
        this.answers = answers;
        this.invitations = invitations;
        this.posts = posts;
        this.meetings = meetings;
        this.kernen = kernen;
        this.audit = audit;
    }

    /** Takes the answer, once, and writes to who asked. */
    @Transactional
    Answers.Outcome reply(CallRow call, Reply reply, long deskId, String deskName, Instant now) {
        var invitation = invitations.byId(call.id()).orElseThrow();
        var outcome = answers.reply(invitation, reply, now);
        if (outcome == Answers.Outcome.TAKEN) {
            audit.record(deskId, "invitation.answered-by-phone", "invitation", call.id(), reply.slug());
            if (reply == Reply.YES) {
                posts.byId(invitation.helpPostId()).filter(post -> isSomebodyElses(post, deskId, invitation.personId()))
                    .ifPresent(post -> meetings.open(post, deskId, words(call, deskName), now));
            }
        }
        return outcome;
    }

    private boolean isSomebodyElses(HelpPost post, long deskId, long helperId) {
        var readerId = meetings.readerOf(post);
        return readerId != deskId && readerId != helperId;
    }

    private String words(CallRow call, String deskName) {
        return Messages.get("asked.said.yes", call.shownName(), kernen.byId(call.kernId()).name()) + "\n\n" + Messages.get("call.told.by",
            deskName);
    }
}
