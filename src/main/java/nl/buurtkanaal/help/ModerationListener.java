package nl.buurtkanaal.help;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import nl.buurtkanaal.moderation.Decision;
import nl.buurtkanaal.moderation.ModerationDecided;
import nl.buurtkanaal.moderation.ModerationLate;
import nl.buurtkanaal.moderation.ModerationUndone;
import nl.buurtkanaal.moderation.QuestionAsked;
import nl.buurtkanaal.moderation.SubjectKind;

/** Publishes or keeps back a post within the transaction of the decision, and promises its author a mail about it. */
@Singleton
class ModerationListener {

    private final HelpPostTable table;
    private final HelpPosts posts;
    private final PostChanges changes;
    private final BoardPlaces places;
    private final PostMails mails;
    private final JdbcOperations jdbc;

    ModerationListener(HelpPostTable table, HelpPosts posts, PostChanges changes, BoardPlaces places, PostMails mails,
        JdbcOperations jdbc) {
        this.table = table;
        this.posts = posts;
        this.changes = changes;
        this.places = places;
        this.mails = mails;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void decided(ModerationDecided event) {
        if (event.kind() != SubjectKind.POST) {
            return;
        }
        apply(event);
        var post = table.byId(event.subjectId()).orElseThrow();
        switch (event.act()) {
            case LET_THROUGH -> mails.put(post, PostMails.LET_THROUGH, event.decidedAt(), event.actId());
            case REFUSED -> mails.put(post, PostMails.REFUSED, event.decidedAt(), event.actId());
            // the change itself brings the mail
            case AMENDED, ASKED, PASSED_ON, TAKEN_OVER, HANDED_OVER -> { }
        }
    }

    /** Puts a post back as it waited, with the words that its author gave it. */
    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void undone(ModerationUndone event) {
        if (event.kind() != SubjectKind.POST) {
            return;
        }
        switch (event.act()) {
            case LET_THROUGH, AMENDED, REFUSED -> waitsAgain(event);
            case ASKED, PASSED_ON, TAKEN_OVER, HANDED_OVER -> { }
        }
    }

    private void waitsAgain(ModerationUndone event) {
        table.update(table.lock(event.subjectId()).orElseThrow().waitingAgain(event.actedAt()));
        changes.takeBack(event.subjectId(), event.actId());
        jdbc.prepareStatement("DELETE FROM help_post_refusal WHERE help_post_id = ? AND refused_at = ?", statement -> {
            statement.setLong(1, event.subjectId());
            statement.setTimestamp(2, Timestamp.from(event.actedAt()));
            return statement.executeUpdate();
        });
        places.settle(event.subjectId(), event.undoneAt());
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void asked(QuestionAsked event) {
        if (event.kind() == SubjectKind.POST) {
            mails.put(table.byId(event.subjectId()).orElseThrow(), PostMails.QUESTION, event.askedAt(), event.actId());
        }
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void late(ModerationLate event) {
        if (event.kind() == SubjectKind.POST) {
            mails.put(table.byId(event.subjectId()).orElseThrow(), PostMails.LATE);
        }
    }

    /** The decision without the mail. */
    void apply(ModerationDecided event) {
        var post = table.lock(event.subjectId()).orElseThrow();
        if (event.decision() == Decision.LET_THROUGH) {
            posts.publish(post, event.decidedAt());
        } else {
            table.update(post.with(HelpPost.Status.REFUSED));
            recordRefusal(event);
        }
    }

    private void recordRefusal(ModerationDecided event) {
        jdbc.prepareStatement("INSERT INTO help_post_refusal (help_post_id, reason, note, refused_by, refused_at)"
            + " VALUES (?, ?, ?, ?, ?)", statement -> {
            statement.setLong(1, event.subjectId());
            statement.setString(2, event.refusal().name());
            statement.setString(3, event.note());
            statement.setLong(4, event.decidedBy());
            statement.setTimestamp(5, Timestamp.from(event.decidedAt()));
            return statement.executeUpdate();
        });
    }
}
