package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.agreement.Agreements.Ending;
import nl.buurtkanaal.conversation.ConversationView;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/**
 * Proposing, agreeing, and saying no. Each holds the conversation, so that two people who act at once come one after the other and the
 * second
 * acts on what the first did. What is done is also said, as a message in the name of who does it.
 */
@Singleton
public class Arrangements {

    private static final String AGREED = "agreement/mail/agreed";

    private final Dialogues dialogues;
    private final ArrangedRepository arranged;
    private final AgreementRepository rows;
    private final Agreements agreements;
    private final PlaceWords places;

    Arrangements(Dialogues dialogues, ArrangedRepository arranged, AgreementRepository rows, Agreements agreements, PlaceWords places) {
        this.dialogues = dialogues;
        this.arranged = arranged;
        this.rows = rows;
        this.agreements = agreements;
        this.places = places;
    }

    /** How an act ended. */
    public enum Result {
        PROPOSED, AGREED, DECLINED,
        /** The other was first, with something else: the page shows it. Nothing was written. */
        OVERTAKEN,
        /** Nobody writes here any more. */
        CLOSED,
        /** Its day is over. */
        PAST
    }

    /**
     * Proposes something, in place of what waited. When the other proposed just the same meanwhile, both agreed.
     *
     * @param seen id of the proposal on the page from which this one came; 0 when there was none
     */
    @Transactional
    public Result propose(String code, long personId, Proposed said, long seen, Instant now) {
        var view = dialogues.held(code, personId).orElseThrow(NotFound::new);
        if (!view.takesMessages()) {
            return Result.CLOSED;
        }
        var waiting = waiting(view, personId);
        if (waiting.isPresent() && !waiting.get().isOf(personId)) {
            if (waiting.get().equalTo(said)) {
                return agree(view, personId, waiting.get(), now);
            }
            if (waiting.get().id() != seen) {
                return Result.OVERTAKEN;
            }
        }
        arranged.clear(view.id());
        var arrives = say(view, personId, waiting.isPresent() ? "agreement.said.other" : "agreement.said.proposed", said, now);
        arranged.save(ProposalRow.of(view.id(), personId, said, !arrives, now));
        return Result.PROPOSED;
    }

    /** Agrees with what the other proposed. */
    @Transactional
    public Result agree(String code, long personId, long proposalId, Instant now) {
        var view = dialogues.held(code, personId).orElseThrow(NotFound::new);
        if (!view.takesMessages()) {
            return Result.CLOSED;
        }
        var waiting = waiting(view, personId).filter(one -> one.id() == proposalId && !one.isOf(personId));
        return waiting.isEmpty() ? Result.OVERTAKEN : agree(view, personId, waiting.get(), now);
    }

    /** Takes the own proposal back, or says that the other's does not suit. */
    @Transactional
    public Result decline(String code, long personId, long proposalId, Instant now) {
        var view = dialogues.held(code, personId).orElseThrow(NotFound::new);
        if (!view.takesMessages()) {
            return Result.CLOSED;
        }
        var waiting = waiting(view, personId).filter(one -> one.id() == proposalId);
        if (waiting.isEmpty()) {
            return Result.OVERTAKEN;
        }
        arranged.clear(view.id());
        dialogues.say(view, personId, Messages.get(waiting.get().isOf(personId) ? "agreement.said.withdrawn" : "agreement.said.declined"),
            null, Map.of(), now);
        return Result.DECLINED;
    }

    /**
     * Somebody without an account says yes on the phone: when the neighbour proposed a day in what was read to them, that is agreed.
     *
     * @param readUntil when the last message was sent that was read aloud; what came later they did not hear
     */
    @Transactional
    public boolean agreeAloud(long helpPostId, long conversationId, Instant readUntil, Instant now) {
        var reader = dialogues.aloud(conversationId, helpPostId).flatMap(found -> dialogues.held(found.code(), found.ownerId()));
        return reader.filter(ConversationView::takesMessages).map(view -> waiting(view, view.ownerId())
            .filter(one -> !one.isOf(view.ownerId()) && !one.since().isAfter(readUntil))
            .map(one -> agree(view, view.ownerId(), one, now) == Result.AGREED).orElse(false)).orElse(false);
    }

    private Result agree(ConversationView view, long personId, Arranged waiting, Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        var next = waiting.meeting().nextFrom(today, Set.of());
        if (next.isEmpty()) {
            return Result.PAST;
        }
        rows.allStandingIn(view.id()).stream().filter(one -> one.repeats() || !one.nextOn().isBefore(today))
            .forEach(one -> agreements.end(one.id(), Ending.REPLACED, personId, now));
        arranged.clear(view.id());
        var row = rows.save(new AgreementRow(0, view.id(), waiting.proposedBy(), personId, waiting.firstOn(), waiting.dayPart(),
            waiting.wallTime(),
            waiting.rhythm(), waiting.placeId(), waiting.placeWords(), next.get(), true, now));
        dialogues.say(view, personId, Messages.get("agreement.said.agreed", waiting.meeting().words()), AGREED,
            Map.of("agreement", row.id()), now);
        return Result.AGREED;
    }

    private Optional<Arranged> waiting(ConversationView view, long readerId) {
        return arranged.in(view.id(), readerId).stream().filter(Arranged::proposal).findFirst();
    }

    private boolean say(ConversationView view, long personId, String key, Proposed said, Instant now) {
        var where = places.sentence(said.placeId(), said.placeWords());
        var text = Messages.get(key, said.meeting().words()) + (where == null ? "" : "\n" + where);
        return dialogues.say(view, personId, text, null, Map.of(), now);
    }

    /** What of a conversation is to come on a day or later, for one of the two; null where nothing is. */
    @Nullable
    static Arranged toCome(List<Arranged> found, LocalDate today) {
        return found.stream().filter(one -> !one.proposal() && one.comesOn(today)).reduce((older, newer) -> newer).orElse(null);
    }
}
