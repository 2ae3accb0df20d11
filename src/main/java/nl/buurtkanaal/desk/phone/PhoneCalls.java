package nl.buurtkanaal.desk.phone;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.agreement.Arrangements;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.conversation.ReadAloud;
import nl.buurtkanaal.conversation.SpokenAnswer;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.OnBehalf;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.platform.views.Messages;

/** What is said on the phone about a post: the answers are read aloud and each neighbour hears what was decided. */
@Singleton
class PhoneCalls {

    private final CallLines lines;
    private final ReadAloud aloud;
    private final OnBehalf behalf;
    private final Arrangements arrangements;
    private final Audit audit;

    PhoneCalls(CallLines lines, ReadAloud aloud, OnBehalf behalf, Arrangements arrangements, Audit audit) {
        this.lines = lines;
        this.aloud = aloud;
        this.behalf = behalf;
        this.arrangements = arrangements;
        this.audit = audit;
    }

    /** What the one who called decided about one neighbour, in own words if they had any. */
    record Said(Choice choice, String words) {
        /** The answer to an answer. */
        enum Choice {
            YES, NO, THINKS
        }

        static final Said THINKS = new Said(Choice.THINKS, "");
    }

    /**
     * Writes down how a call ended. Spoken: each neighbour whose words were read gets a message. Does not want it: they are thanked and
     * told no.
     *
     * @param read what stood on the page that was read from
     * @param said by conversation; who is missing is being thought about
     * @return false when somebody else was first; nothing happened then
     */
    @Transactional
    public boolean ended(DeskSeat seat, CallLine line, CallOutcome outcome, List<SpokenAnswer> read, Map<Long, Said> said, Instant now) {
        var readUpTo = read.stream().mapToLong(SpokenAnswer::newestId).max().orElse(line.afterMessageId());
        if (!lines.attempted(line, outcome, readUpTo, seat.person().id(), now)) {
            return false;
        }
        audit.record(seat.person().id(), "phone.call-" + outcome.slug(), "person", line.personId(), null);
        if (outcome.ends()) {
            read.forEach(answer -> tell(seat, line.helpPostId(), answer,
                outcome == CallOutcome.REFUSED ? new Said(Said.Choice.NO, "") : said.getOrDefault(answer.conversationId(), Said.THINKS),
                now));
            if (!aloud.since(line.helpPostId(), readUpTo).isEmpty()) {
                lines.open(line.personId(), line.helpPostId(), seat.edition().id(), line.kernId(), now);
            }
        }
        return true;
    }

    private void tell(DeskSeat seat, long helpPostId, SpokenAnswer answer, Said said, Instant now) {
        if (said.choice() == Said.Choice.YES && !answer.lines().isEmpty()) {
            var heard = answer.lines().get(answer.lines().size() - 1).sentAt();
            arrangements.agreeAloud(helpPostId, answer.conversationId(), heard, now);
        }
        var text = Messages.get("call.told." + said.choice().name()) + (said.words().isEmpty() ? "" : "\n\n"
            + Messages.get("call.told.words", said.words()));
        aloud.answer(helpPostId, answer.conversationId(), signed(seat, text), seat.edition().id(), answer.newestId(), now);
    }

    private static String signed(DeskSeat seat, String text) {
        return text + "\n\n" + Messages.get("call.told.by", seat.person().shownName());
    }

    /**
     * Closes a post by phone. Who waits for an answer is told; a neighbour who helped gets the thank-you.
     *
     * @return false when somebody else closed it first; nothing happened then
     */
    @Transactional
    public boolean close(DeskSeat seat, HelpPost post, VisiblePost.Outcome outcome, String thanks, long helpedBy, Instant now) {
        if (!behalf.close(post, seat.person().id(), outcome, thanks, now)) {
            return false;
        }
        audit.record(seat.person().id(), "phone.post-closed", "post", post.id(), outcome.name());
        leaveNobodyWaiting(seat, post, helpedBy, now);
        if (helpedBy > 0 && !thanks.isEmpty()) {
            aloud.answer(post.id(), helpedBy, signed(seat, Messages.get("call.told.thanks", thanks)), seat.edition().id(), 0, now);
        }
        return true;
    }

    /** Takes the consent back: the post is out of sight at once, and who still waits for an answer is told. */
    @Transactional
    public void withdraw(DeskSeat seat, HelpPost post, Instant now) {
        var by = seat.person().id();
        var wasOpen = behalf.close(post, by, VisiblePost.Outcome.NO_LONGER_NEEDED, null, now);
        if (behalf.withdrawConsent(post, by, now)) {
            audit.record(by, "phone.consent-withdrawn", "post", post.id(), null);
        }
        if (wasOpen) {
            leaveNobodyWaiting(seat, post, 0, now);
        }
    }

    private void leaveNobodyWaiting(DeskSeat seat, HelpPost post, long butNot, Instant now) {
        var readBefore = lines.drop(post.id());
        aloud.since(post.id(), readBefore).stream().filter(answer -> answer.conversationId() != butNot)
            .forEach(answer -> aloud.answer(post.id(), answer.conversationId(), signed(seat, Messages.get("call.told.CLOSED")),
            seat.edition().id(),
                answer.newestId(), now));
    }
}
