package nl.buurtkanaal.closing;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import nl.buurtkanaal.closing.HelpOutcome.Because;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;

/**
 * Asks "is het gelukt?": the day after what was agreed, and without an agreement after seven quiet days. By day only, each person once
 * about each post and at most once a day, so that a standstill of the site is followed by no flood. What lies two months back is left in
 * peace.
 */
@Singleton
@Connectable
class QuestionRound {

    private static final Duration QUIET = Duration.ofDays(7);
    private static final Duration LONG_AGO = Duration.ofDays(30);
    private static final Period AGREED_LONG_AGO = Period.ofDays(60);
    private static final Duration BETWEEN_TWO = Duration.ofHours(20);
    private static final int BATCH = 200;

    private final CandidateRepository candidates;
    private final QuestionRepository questions;
    private final OutcomeRepository outcomes;
    private final Outbox outbox;
    private final TransactionOperations<Connection> transactions;

    QuestionRound(CandidateRepository candidates, QuestionRepository questions, OutcomeRepository outcomes, Outbox outbox,
                  TransactionOperations<Connection> transactions) {
        this.candidates = candidates;
        this.questions = questions;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** Asks everybody who is due; each in a transaction of its own. Returns how many were asked. */
    int run(Instant now) {
        if (!Daytime.is(now)) {
            return 0;
        }
        var today = now.atZone(Time.ZONE).toLocalDate();
        var recently = now.minus(BETWEEN_TWO);
        var asked = 0;
        for (var candidate : candidates.agreed(today, today.minus(AGREED_LONG_AGO), recently, BATCH)) {
            asked += transactions.executeWrite(status -> ask(candidate, Because.AGREED, now)) ? 1 : 0;
        }
        for (var candidate : candidates.quiet(now.minus(LONG_AGO), now.minus(QUIET), recently, BATCH)) {
            asked += transactions.executeWrite(status -> ask(candidate, Because.QUIET, now)) ? 1 : 0;
        }
        for (var id : questions.toAskAgain(now, today, BATCH)) {
            asked += transactions.executeWrite(status -> askAgain(id, now)) ? 1 : 0;
        }
        return asked;
    }

    private boolean ask(Candidate candidate, Because because, Instant now) {
        questions.holdPost(candidate.helpPostId());
        if (questions.of(candidate.helpPostId(), candidate.personId()).isPresent()
            || questions.askedSince(candidate.personId(), now.minus(BETWEEN_TWO))) {
            return false;
        }
        var outcome = outcomes.save(new HelpOutcome(0, candidate.helpPostId(), because, now, null, null, null));
        var question = questions.save(new Question(0, outcome.id(), candidate.helpPostId(), candidate.personId(),
            candidate.conversationId(),
            candidate.agreementId(), candidate.byPhone(), candidate.editionId(), candidate.kernId(), now, 1, null, null, null, null));
        if (!question.byPhone()) {
            promise(question);
        }
        return true;
    }

    private boolean askAgain(long id, Instant now) {
        var due = questions.askAgain(id, now) == 1;
        if (due) {
            promise(questions.byId(id).orElseThrow());
        }
        return due;
    }

    private void promise(Question question) {
        outbox.put(MailTo.person(question.personId()), ClosingMails.TEMPLATE, question.editionId(),
            Map.of(ClosingMails.QUESTION, question.id()));
    }
}
