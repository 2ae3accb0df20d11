package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody said that something is not right.
 *
 * @param code         opens the page of who reported
 * @param decisionCode opens the page of who was reported
 * @param kernId       null for what serves a whole edition
 * @param aboutPerson  about who wrote it, rather than about the words
 * @param aboutId      who wrote it; null when that is no resident
 * @param reporterId   null for somebody who was not signed in
 * @param quoted       the reported words as they were; null when there are none, or when they were forgotten
 * @param words        what the reporter added
 * @param dueAt        when a decision was promised; null when nothing waits
 * @param round        2 after an objection
 */
@Introspected
public record Report(long id, String code, String decisionCode, long editionId, @Nullable Long kernId, ReportedKind kind, long subjectId,
                     boolean aboutPerson, @Nullable Long aboutId, @Nullable Long reporterId, ReportReason reason, boolean urgent,
                     @Nullable String title, @Nullable String quoted, @Nullable String words, Instant receivedAt, @Nullable Instant dueAt,
                     int round) {

    /** An urgent report is decided within so many office hours. */
    static final Duration URGENT = Duration.ofHours(4);
    /** Any other within so many working days. */
    static final int WORKING_DAYS = 2;
    /** So long after it came deputies see it too; an urgent one at once. */
    static final Duration ALONE = Duration.ofHours(12);

    public boolean waits() {
        return dueAt != null;
    }

    /** The second decision is the last. */
    public boolean objectedTo() {
        return round > 1;
    }

    @Override
    public String toString() {
        return "Report[" + id + "]";
    }
}
