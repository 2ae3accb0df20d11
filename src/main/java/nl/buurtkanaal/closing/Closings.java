package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.agreement.Agreement;
import nl.buurtkanaal.agreement.Agreements;
import nl.buurtkanaal.closing.HelpOutcome.How;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostLife;

/** Takes the answer to "is het gelukt?", once. A request that is done goes off the board; an offer stays for the next. */
@Singleton
public class Closings {

    private final QuestionRepository questions;
    private final OutcomeRepository outcomes;
    private final HelpPosts posts;
    private final PostLife life;
    private final Agreements agreements;

    Closings(QuestionRepository questions, OutcomeRepository outcomes, HelpPosts posts, PostLife life, Agreements agreements) {
        this.questions = questions;
        this.outcomes = outcomes;
        this.posts = posts;
        this.life = life;
        this.agreements = agreements;
    }

    /** How an answer ended. */
    enum Result {
        TAKEN,
        /** An earlier answer stands, or the post was closed meanwhile. */
        ANSWERED_BEFORE,
        /** The link is too old. */
        TOO_LATE
    }

    /** Takes an answer. The post is held meanwhile: who closes it elsewhere comes before or after. */
    @Transactional
    Result answer(Question seen, Answer answer, How how, Instant now) {
        life.hold(seen.helpPostId());
        var question = questions.hold(seen.id()).orElseThrow();
        if (question.answered()) {
            return Result.ANSWERED_BEFORE;
        }
        if (question.isExpiredAt(now)) {
            return Result.TOO_LATE;
        }
        settleAgreement(question, now);
        if (answer.outcome() == null) {
            postpone(question, question.personId(), now);
            return Result.TAKEN;
        }
        questions.answer(question.id(), question.personId(), now);
        outcomes.tell(question.outcomeId(), answer.outcome(), how, now);
        var post = posts.byId(question.helpPostId()).orElseThrow();
        if (post.kind() != HelpPost.Kind.OFFER) {
            life.close(post.authorId(), post.id(), answer.outcome(), null, now);
        }
        return Result.TAKEN;
    }

    /** What one person was asked about one post, with who heard last that it has not worked out yet; empty when nobody asked. */
    public Optional<Asked> asked(long helpPostId, long personId) {
        return questions.asked(helpPostId, personId);
    }

    /**
     * Somebody said on the phone that it has not worked out yet: the desk calls again in a week.
     *
     * @param seen the {@link Asked#version} on the page of who called
     * @return false when somebody else called in the mean time, or the post is closed; nothing happened then
     */
    @Transactional
    public boolean notYet(long helpPostId, long personId, long byPersonId, String seen, Instant now) {
        life.hold(helpPostId);
        var question = questions.of(helpPostId, personId).orElse(null);
        var asked = questions.asked(helpPostId, personId).orElse(null);
        if (question == null || asked == null) {
            return true;
        }
        if (question.answered() || asked.changedSince(seen, byPersonId)) {
            return false;
        }
        if (asked.version().equals(seen)) {
            postpone(question, byPersonId, now);
        }
        return true;
    }

    private void postpone(Question question, long byPersonId, Instant now) {
        questions.postpone(question.id(), question.times() < Question.MOST_TIMES ? now.plus(Question.ASKED_AGAIN) : null, byPersonId, now);
    }

    /**
     * A question as the desk calls about it.
     *
     * @param by shown name of who heard last that it has not worked out yet, at a moment; null when nobody did
     */
    @Introspected
    public record Asked(long id, @Nullable Long byId, @Nullable String by, @Nullable Instant at) {

        /** Changes with each "not yet". */
        public String version() {
            return at == null ? "" : String.valueOf(at.toEpochMilli());
        }

        /** Somebody else called since the page was read. */
        public boolean changedSince(String seen, long readerId) {
            return byId != null && byId != readerId && !version().equals(seen);
        }
    }

    /** What was held once is over, whatever came of it. Weekly help goes on until one of the two stops it. */
    private void settleAgreement(Question question, Instant now) {
        if (question.agreementId() != null) {
            agreements.byId(question.agreementId()).filter(Agreement::standing).filter(agreement -> !agreement.repeats())
                .ifPresent(agreement -> agreements.settle(agreement.id(), question.personId(), now));
        }
    }
}
