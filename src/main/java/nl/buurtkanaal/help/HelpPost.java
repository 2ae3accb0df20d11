package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.platform.time.Time;

/**
 * Help asked for, help offered or something to do together, in one kern. Until published, only its author and the desk see it.
 *
 * @param code       six characters of Crockford base32, easy to say on the phone
 * @param authorId   who wrote it
 * @param subjectId  for whom it is, when that is somebody else whom we know
 * @param contactId  who is to be reached
 * @param lastOn     the last day on which it makes sense, as the author says
 * @param renewedOn  day of publication or of the newest renewal, from which 60 days count
 * @param expiresOn  the last day on the board
 * @param onBoard    visitors find it now
 */
@Introspected
public record HelpPost(long id, String code, long editionId, long kernId, long authorId, @Nullable Long subjectId, long contactId,
                       ForWhom forWhom, Kind kind, Category category, String title, String body, DayParts dayParts, Rhythm rhythm,
                       @Nullable LocalDate lastOn, @Nullable Together together, Reach reach, boolean avoidsOwnKern, boolean quiet,
                       Status status, boolean onBoard, Instant submittedAt, @Nullable Instant publishedAt, @Nullable LocalDate renewedOn,
                       @Nullable LocalDate expiresOn, int version) {

    /** How long a post stays on the board without renewal. */
    public static final int DAYS_OPEN = 60;

    /** What the author wants: help, to help, or company. */
    public enum Kind {
        REQUEST("vraag"), OFFER("aanbod"), TOGETHER("samen");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        /** The word in addresses and label keys ({@code kind.vraag}). */
        public String slug() {
            return slug;
        }

        public static Optional<Kind> of(@Nullable String slug) {
            return Stream.of(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
        }

        /** What fits with it: an offer with a request, together with together. */
        public Kind opposite() {
            return switch (this) {
                case REQUEST -> OFFER;
                case OFFER -> REQUEST;
                case TOGETHER -> TOGETHER;
            };
        }

        /** Whoever helps with something orange is an adult; with an offer that is its author. */
        public boolean isForAdults(Category category) {
            return this == OFFER && category.orange();
        }
    }

    /** For whom the author asks. */
    public enum ForWhom {
        SELF, SOMEONE,
        /** By a buurtverbinder, with the recorded consent of who it is for. */
        ON_BEHALF
    }

    /** How often. */
    public enum Rhythm {
        ONCE, WEEKLY, NOW_AND_THEN
    }

    /** Up to where it is shown. Each reaches further than the one before. */
    public enum Reach {
        KERN, NEIGHBOURS, EDITION, BORDER
    }

    /** Where it stands with the check. */
    public enum Status {
        SUBMITTED, PUBLISHED, REFUSED
    }

    /**
     * When and where something is done together; each part may be open yet.
     *
     * @param at   wall time in Europe/Amsterdam
     * @param most how many may join beside the author; null is everybody
     */
    @Introspected
    public record Together(@Nullable LocalDate on, @Nullable LocalTime at, @Nullable String place, @Nullable Integer most) {

        static final Together OPEN = new Together(null, null, null, null);

        boolean isOpen() {
            return equals(OPEN);
        }
    }

    /** The day, time and public place of something to do together, when all three are known; such a post is read by everybody. */
    public @Nullable Meets meets() {
        return kind != Kind.TOGETHER || together == null ? null
            : Meets.of(together.on(), together.at(), together.place(), rhythm, lastOn);
    }

    /** Who helps when this is an offer: the one for whom it was written, or else its author. */
    long helperId() {
        return subjectId == null ? authorId : subjectId;
    }

    /** What stands in every path to it. */
    public String path(String editionSlug) {
        return "/" + editionSlug + "/hulp/" + code;
    }

    /** The last day on the board for a post that is published or renewed on a day. */
    LocalDate expiryAfter(LocalDate renewed) {
        var last = lastDay();
        var sixtyDays = renewed.plusDays(DAYS_OPEN);
        return last != null && last.isBefore(sixtyDays) ? last : sixtyDays;
    }

    /** Its author named a day after which it makes no sense: renewal does not move that. */
    boolean hasOwnLastDay() {
        return lastDay() != null;
    }

    private @Nullable LocalDate lastDay() {
        if (lastOn != null) {
            return lastOn;
        }
        return together != null && rhythm == Rhythm.ONCE ? together.on() : null;
    }

    /** The same post with what its author says now; its days are those of before. */
    HelpPost with(HelpPostContent said) {
        return new HelpPost(id, code, editionId, kernId, authorId, subjectId, contactId, forWhom, said.kind(), said.category(),
            said.title(), said.body(), said.dayParts(), said.rhythm(), said.lastOn(), said.together(), said.reach(), said.avoidsOwnKern(),
            said.quiet(), status, onBoard, submittedAt, publishedAt, renewedOn, expiresOn, version);
    }

    HelpPost with(Category changed) {
        return worded(changed, title, body, together);
    }

    /** With what the desk changed in it; its kern is kept apart. */
    HelpPost with(PostAmendment changed) {
        return worded(changed.category(), changed.title(), changed.body(),
            together == null ? null : new Together(together.on(), together.at(), changed.place(), together.most()));
    }

    private HelpPost worded(Category where, String heading, String words, @Nullable Together meets) {
        return new HelpPost(id, code, editionId, kernId, authorId, subjectId, contactId, forWhom, kind, where, heading, words, dayParts,
            rhythm, lastOn, meets, reach, avoidsOwnKern, quiet, status, onBoard, submittedAt, publishedAt, renewedOn, expiresOn, version);
    }

    HelpPost with(Status changed) {
        return standing(changed, publishedAt, renewedOn, expiresOn);
    }

    /** As it waited before it was let through at that moment: what was on the board earlier keeps its days. */
    HelpPost waitingAgain(Instant decidedAt) {
        return decidedAt.equals(publishedAt) ? standing(Status.SUBMITTED, null, null, null) : with(Status.SUBMITTED);
    }

    /** Published; renewal and a second look keep the moment of the first publication, which is its place in the order. */
    HelpPost publishedOn(Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        return with(Status.PUBLISHED).dated(publishedAt == null ? now : publishedAt, renewedOn == null ? today : renewedOn);
    }

    /** Sixty days more from today. */
    HelpPost renewedOn(LocalDate today) {
        return dated(publishedAt, today);
    }

    /** The same days, with a last day that the author may have changed. */
    HelpPost withExpiry() {
        return dated(publishedAt, renewedOn);
    }

    private HelpPost dated(Instant published, LocalDate renewed) {
        return standing(status, published, renewed, expiryAfter(renewed));
    }

    private HelpPost standing(Status changed, @Nullable Instant published, @Nullable LocalDate renewed, @Nullable LocalDate expires) {
        return new HelpPost(id, code, editionId, kernId, authorId, subjectId, contactId, forWhom, kind, category, title, body, dayParts,
            rhythm, lastOn, together, reach, avoidsOwnKern, quiet, changed, onBoard, submittedAt, published, renewed, expires, version);
    }

    boolean isExpiredAt(Instant now) {
        return expiresOn != null && expiresOn.isBefore(now.atZone(Time.ZONE).toLocalDate());
    }
}
