package nl.buurtkanaal.help;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.TooMany;
import nl.buurtkanaal.platform.time.Time;

/** What somebody may place: how many posts a day, from what age, and from when on without a check. */
@Singleton
@Connectable
public class AuthorLimits {

    /** A person's posts that were let through before the next appear without a check. */
    private static final int CHECKED_FIRST = 2;
    private static final int PER_DAY = 5;

    private final JdbcOperations jdbc;
    private final Measures measures;
    private final boolean limited;

    /** @param limited switched off only to measure speed */
    AuthorLimits(JdbcOperations jdbc, Measures measures, @Value("${buurtkanaal.limits.enabled:true}") boolean limited) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.limited = limited;
    }

    /**
     * What a buurtverbinder places for somebody else does not count for their day.
     *
     * @throws TooMany when the author placed five in the last day
     * @throws NotAllowed when a minor would help with something orange, or when the author is paused
     */
    void check(HelpPostAuthors authors, HelpPostContent content, Instant now) {
        if (authors.forWhom() != HelpPost.ForWhom.ON_BEHALF && !mayPlace(authors.authorId(), now)) {
            throw new TooMany("post.too-many");
        }
        checkAge(authors.helperId(), content.kind(), content.category(), now);
        if (measures.isPaused(authors.authorId())) {
            throw new NotAllowed("person.paused");
        }
    }

    /** Whether this person may place one more now: fewer than five in the last 24 hours. */
    public boolean mayPlace(long personId, Instant now) {
        return !limited || count("SELECT COUNT(*) FROM help_post WHERE author_id = ? AND submitted_at > ?", personId,
            Timestamp.from(now.minus(Duration.ofDays(1)))) < PER_DAY;
    }

    /** Whether this person may place such a post at their age: orange help is offered by adults. */
    public boolean isOldEnough(long personId, HelpPost.Kind kind, Category category, Instant now) {
        return !kind.isForAdults(category) || isAdult(personId, now);
    }

    /** @throws NotAllowed when a minor would help with something orange */
    void checkAge(long helperId, HelpPost.Kind kind, Category category, Instant now) {
        if (!isOldEnough(helperId, kind, category, now)) {
            throw new NotAllowed("post.category.adults");
        }
    }

    boolean isAdult(long personId, Instant now) {
        return count("SELECT COUNT(*) FROM person WHERE id = ? AND (adult_from IS NULL OR adult_from <= ?)", personId,
            now.atZone(Time.ZONE).toLocalDate()) > 0;
    }

    /** Fewer than two posts of this person have been published: the next is checked first. */
    public boolean isNewcomer(long personId) {
        return count("SELECT COUNT(*) FROM (SELECT 1 FROM help_post WHERE author_id = ? AND status = 'PUBLISHED' LIMIT ?) few", personId,
            CHECKED_FIRST) < CHECKED_FIRST;
    }

    private int count(String query, long personId, Object second) {
        return jdbc.prepareStatement(query, statement -> {
            statement.setLong(1, personId);
            statement.setObject(2, second);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
