package nl.buurtkanaal.help;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;

/**
 * What its author does with a post after placing it. Each act may be done twice and then changes nothing. Somebody else's post is a
 * {@link NotFound}.
 */
@Singleton
public class PostLife {

    private final JdbcOperations jdbc;
    private final HelpPostTable table;
    private final BoardPlaces places;
    private final ModerationDesk desk;
    private final PostStages stages;
    private final LifeMails mails;
    private final ApplicationEventPublisher<PostOnView> onView;
    private final ApplicationEventPublisher<PostClosed> closed;
    private final ApplicationEventPublisher<PostReopened> reopened;

    PostLife(JdbcOperations jdbc, HelpPostTable table, BoardPlaces places, ModerationDesk desk, PostStages stages, LifeMails mails,
             ApplicationEventPublisher<PostOnView> onView,
             ApplicationEventPublisher<PostClosed> closed, ApplicationEventPublisher<PostReopened> reopened) {
        this.jdbc = jdbc;
        this.table = table;
        this.places = places;
        this.desk = desk;
        this.stages = stages;
        this.mails = mails;
        this.onView = onView;
        this.closed = closed;
        this.reopened = reopened;
    }

    /**
     * Off the board until resumed; who paused it before changes nothing.
     *
     * @throws NotFound when it is not theirs
     */
    @Transactional
    public void pause(long personId, long postId, Instant now) {
        var post = own(personId, postId);
        var paused = jdbc.prepareStatement("INSERT IGNORE INTO help_post_pause (help_post_id, paused_by, paused_at)"
            + " VALUES (?, ?, ?)", statement -> {
            statement.setLong(1, postId);
            statement.setLong(2, personId);
            statement.setTimestamp(3, Timestamp.from(now));
            return statement.executeUpdate();
        });
        if (paused == 1) {
            mails.putPaused(post, now);
        }
        places.settle(postId, now);
    }

    /**
     * Back on the board, unless something else keeps it off.
     *
     * @throws NotFound when it is not theirs
     */
    @Transactional
    public void resume(long personId, long postId, Instant now) {
        own(personId, postId);
        delete("help_post_pause", postId);
        mails.takeBackPaused(postId);
        places.settle(postId, now);
        onView.publishEvent(new PostOnView(postId, now));
    }

    /**
     * Done, or no longer needed; what waited for a check does not any more. Closed before, it stays as it was then.
     *
     * @throws NotFound when it is not theirs
     */
    @Transactional
    public void close(long personId, long postId, Outcome outcome, @Nullable String thanks, Instant now) {
        close(own(personId, postId), personId, outcome, thanks, now);
    }

    /** The same by who heard it on the phone. Returns false when it was closed before: nothing happened then. */
    @Transactional
    boolean closeFor(HelpPost seen, long byPersonId, Outcome outcome, @Nullable String thanks, Instant now) {
        return close(own(seen.authorId(), seen.id()), byPersonId, outcome, thanks, now);
    }

    private boolean close(HelpPost post, long byPersonId, Outcome outcome, @Nullable String thanks, Instant now) {
        var postId = post.id();
        var first = jdbc.prepareStatement("""
            INSERT IGNORE INTO help_post_closure (help_post_id, outcome, thanks, closed_by, closed_at)
                VALUES (?, ?, ?, ?, ?)""", statement -> {
            statement.setLong(1, postId);
            statement.setString(2, outcome.name());
            statement.setString(3, thanks == null || thanks.isBlank() ? null : thanks.strip());
            statement.setLong(4, byPersonId);
            statement.setTimestamp(5, Timestamp.from(now));
            return statement.executeUpdate();
        });
        desk.takeBack(SubjectKind.POST, postId, now);
        places.settle(postId, now);
        if (first == 1) {
            closed.publishEvent(new PostClosed(postId, outcome, byPersonId, now));
        }
        return first == 1;
    }

    /**
     * Open again; what had not been let through yet goes back to the desk.
     *
     * @throws NotFound when it is not theirs
     */
    @Transactional
    public void reopen(long personId, long postId, Instant now) {
        var post = own(personId, postId);
        var wasClosed = delete("help_post_closure", postId) > 0;
        if (wasClosed) {
            reopened.publishEvent(new PostReopened(postId, now));
        }
        if (wasClosed && post.status() == HelpPost.Status.SUBMITTED) {
            desk.open(SubjectKind.POST, postId, post.editionId(), post.kernId(), personId,
                java.util.Set.of(nl.buurtkanaal.moderation.Reason.MENDED), now);
        }
        places.settle(postId, now);
        onView.publishEvent(new PostOnView(postId, now));
    }

    /**
     * Sixty days more from today, in Europe/Amsterdam; the place in the order stays. Returns false for a post that was never published.
     *
     * @throws NotFound when it is not theirs
     */
    @Transactional
    public boolean renew(long personId, long postId, Instant now) {
        var post = own(personId, postId);
        if (post.status() != HelpPost.Status.PUBLISHED) {
            return false;
        }
        renew(post, now);
        return true;
    }

    /** The same, from a link that is good for one last day. Returns false, and changes nothing, when that is not the last day any more. */
    @Transactional
    boolean renewFrom(long personId, long postId, LocalDate lastDay, Instant now) {
        own(personId, postId);
        var open = stages.of(postId).filter(PostStages.Stage::published).map(PostStages.Stage::post)
            .filter(post -> lastDay.equals(post.expiresOn()));
        open.ifPresent(post -> renew(post, now));
        return open.isPresent();
    }

    private void renew(HelpPost post, Instant now) {
        var renewed = post.renewedOn(now.atZone(Time.ZONE).toLocalDate());
        table.update(renewed);
        places.settle(post.id(), now);
        if (!renewed.expiresOn().equals(post.expiresOn())) {
            mails.put(renewed, LifeMails.RENEWED, now);
        }
    }

    /** Nobody else does anything to a post before this transaction ends. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void hold(long postId) {
        desk.lockCase(SubjectKind.POST, postId);
        table.lock(postId);
    }

    private HelpPost own(long personId, long postId) {
        desk.lockCase(SubjectKind.POST, postId);
        return table.lock(postId).filter(post -> post.authorId() == personId).orElseThrow(NotFound::new);
    }

    private int delete(String table, long postId) {
        return jdbc.prepareStatement("DELETE FROM " + table + " WHERE help_post_id = ?", statement -> {
            statement.setLong(1, postId);
            return statement.executeUpdate();
        });
    }
}
