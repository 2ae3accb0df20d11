package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.buurtkanaal.agreement.Agreements.Ending;
import nl.buurtkanaal.conversation.ConversationView;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/**
 * "Ik kan niet." The other is told kindly, by a message and by a mail that waits for nothing. When weekly help falls away, for one time or
 * for good, a line at the desk says so.
 */
@Singleton
class Cancellations {

    private static final String CANCELLED = "agreement/mail/cancelled";

    private final Dialogues dialogues;
    private final ArrangedRepository arranged;
    private final AgreementRepository rows;
    private final Agreements agreements;
    private final GapRepository gaps;
    private final Outbox outbox;

    Cancellations(Dialogues dialogues, ArrangedRepository arranged, AgreementRepository rows, Agreements agreements, GapRepository gaps,
                  Outbox outbox) {
        this.dialogues = dialogues;
        this.arranged = arranged;
        this.rows = rows;
        this.agreements = agreements;
        this.gaps = gaps;
        this.outbox = outbox;
    }

    /** The whole agreement ends. Returns false when it did not stand any more, or its only day is over. */
    @Transactional
    public boolean forGood(String code, long personId, long agreementId, Instant now) {
        var view = dialogues.held(code, personId).orElseThrow(NotFound::new);
        var one = standing(view, agreementId);
        if (one == null || !one.repeats() && one.nextOn().isBefore(today(now))
            || !agreements.end(agreementId, Ending.CANCELLED, personId, now)) {
            return false;
        }
        var said = one.repeats() ? Messages.get("agreement.said.stopped", one.meeting().rhythmWords())
            : Messages.get("agreement.said.cancelled", one.meeting().words());
        tell(view, personId, one, said, null, now);
        return true;
    }

    /** One time of a rhythm falls away, the rest goes on. Returns false when that was known, or is not a time to come. */
    @Transactional
    public boolean once(String code, long personId, long agreementId, LocalDate day, Instant now) {
        var view = dialogues.held(code, personId).orElseThrow(NotFound::new);
        var one = standing(view, agreementId);
        if (one == null || !one.repeats() || !day.equals(one.nextOn()) || day.isBefore(today(now))
            || arranged.miss(agreementId, day, personId, now) == 0) {
            return false;
        }
        one.meeting().nextFrom(day, arranged.missedFrom(agreementId, day)).ifPresent(next -> arranged.moveOn(agreementId, next));
        tell(view, personId, one, Messages.get("agreement.said.missed", one.meeting().onDay(day)), day, now);
        return true;
    }

    /** Somebody steps out of a conversation, or of the site: what they agreed or proposed ends, and the site tells the other. */
    void leave(String code, long personId, Instant now) {
        dialogues.held(code, personId).ifPresent(view -> {
            arranged.clear(view.id());
            rows.allStandingIn(view.id()).stream().filter(one -> one.repeats() || !one.nextOn().isBefore(today(now)))
                .filter(one -> agreements.end(one.id(), Ending.CANCELLED, personId, now)).forEach(one -> {
                    dialogues.note(view.id(), "NO_MEETING", now);
                    outbox.put(MailTo.person(one.otherOf(personId)), CANCELLED, view.editionId(), Map.of("agreement", one.id()));
                    fallsAway(view, personId, one, null, now);
                });
        });
    }

    private @Nullable Agreement standing(ConversationView view, long agreementId) {
        return rows.allStandingIn(view.id()).stream().filter(one -> one.id() == agreementId).findFirst().orElse(null);
    }

    private void tell(ConversationView view, long personId, Agreement one, String said, @Nullable LocalDate day, Instant now) {
        dialogues.say(view, personId, said, CANCELLED,
            day == null ? Map.of("agreement", one.id()) : Map.of("agreement", one.id(), "day", day.toString()), now);
        fallsAway(view, personId, one, day, now);
    }

    private void fallsAway(ConversationView view, long personId, Agreement one, @Nullable LocalDate day, Instant now) {
        if (one.repeats() && view.helper(personId)) {
            gaps.open(one.id(), view.editionId(), view.postKernId(), day, now);
        }
    }

    private static LocalDate today(Instant now) {
        return now.atZone(Time.ZONE).toLocalDate();
    }
}
