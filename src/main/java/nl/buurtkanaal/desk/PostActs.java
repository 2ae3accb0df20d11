package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.desk.answer.StandardAnswer;
import nl.buurtkanaal.help.PostAmendment;
import nl.buurtkanaal.help.PostChanges;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.ModerationActs;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.moderation.ModerationDesk.Outcome;
import nl.buurtkanaal.moderation.ModerationDesk.Result;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.moderation.Ruling;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.words.TextCheck;

/** Deciding on a post, each act in one transaction with what it changes in the post. What two press at once happens once. */
@Singleton
class PostActs {

    private final ModerationDesk moderation;
    private final ModerationActs acts;
    private final PostChanges changes;
    private final PostWords words;
    private final Clock clock;

    PostActs(ModerationDesk moderation, ModerationActs acts, PostChanges changes, PostWords words, Clock clock) {
        this.moderation = moderation;
        this.acts = acts;
        this.changes = changes;
        this.words = words;
        this.clock = clock;
    }

    /** Lets a post through, in another category when the buurtverbinder knows a better one. */
    @Transactional
    public Result letThrough(DeskSeat seat, PostTask task, int version, @Nullable Category category) {
        return category == null ? decide(seat, task, version, Ruling.letThrough())
            : amend(seat, task, version, PostAmendment.of(task.written().post()).in(category));
    }

    /** Lets a post through with a small change, which its author gets to see. Without a change it is simply let through. */
    @Transactional
    public Result amend(DeskSeat seat, PostTask task, int version, PostAmendment amendment) {
        var post = task.written().post();
        if (!amendment.changes(post)) {
            return decide(seat, task, version, Ruling.letThrough());
        }
        var result = decide(seat, task, version, Ruling.amended());
        if (result.outcome() == Outcome.DECIDED) {
            changes.amend(post.id(), amendment, seat.person().id(), result.actId(), clock.instant());
        }
        return result;
    }

    /** Sends a post back to its author. */
    @Transactional
    public Result refuse(DeskSeat seat, PostTask task, int version, Refusal refusal, @Nullable String note) {
        return decide(seat, task, version, Ruling.refused(refusal, note));
    }

    @Transactional
    public Result ask(DeskSeat seat, PostTask task, int version, String question) {
        return acts.ask(seat.person(), task.waiting().about(), version, question, clock.instant());
    }

    /** Says what the desk often says, and does what belongs to it. */
    @Transactional
    public Result answer(DeskSeat seat, PostTask task, int version, StandardAnswer answer) {
        var text = answer.filled(words.of(seat, task));
        return switch (answer.effect()) {
            case REFUSE -> refuse(seat, task, version, answer.refusal() == null ? Refusal.OTHER : answer.refusal(), text);
            case ASK -> ask(seat, task, version, text);
            case TIDY -> amend(seat, task, version, tidied(task, text));
        };
    }

    private static PostAmendment tidied(PostTask task, String note) {
        var asIs = PostAmendment.of(task.written().post());
        return new PostAmendment(TextCheck.withoutPrivateData(asIs.title()), TextCheck.withoutPrivateData(asIs.body()),
            asIs.place() == null ? null : TextCheck.withoutPrivateData(asIs.place()), asIs.category(), asIs.kernId(), note);
    }

    /** What stands between braces in a standard answer to this author. */
    Map<String, String> wordsFor(DeskSeat seat, PostTask task) {
        return words.of(seat, task);
    }

    private Result decide(DeskSeat seat, PostTask task, int version, Ruling ruling) {
        return moderation.decide(seat.person(), SubjectKind.POST, task.written().post().id(), version, ruling, clock.instant());
    }

    /** The other kern takes it over: case and post are theirs from now on. */
    @Transactional
    public Result takeOver(DeskSeat seat, PostTask task, int version, long kernId) {
        var result = acts.takeOver(seat.person(), task.waiting().about(), version, kernId, clock.instant());
        if (result.outcome() == Outcome.DECIDED) {
            changes.move(task.written().post().id(), kernId, seat.person().id(), result.actId(), clock.instant());
        }
        return result;
    }
}
