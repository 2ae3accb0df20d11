package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.platform.time.Time;

/**
 * An invented post as {@code demo/posts.json} tells of it; hours and days count from the moment of loading.
 *
 * @param inNameOf slug of the entry of the sociale kaart in whose name it is; null as neighbour
 */
@Serdeable
record DemoPost(String id, String edition, String author, String kern, HelpPost.Kind kind, String category, String title, String text,
                List<String> dayParts, HelpPost.Rhythm rhythm, @Nullable Integer lastOnInDays, HelpPost.Reach reach, boolean notOwnKern,
                boolean quiet, HelpPost.ForWhom forWhom, @Nullable String subject, @Nullable Consent consent, int submittedHoursAgo,
                HelpPost.Status status, @Nullable Decided decision, boolean paused, @Nullable Closed closed, @Nullable Together together,
                @Nullable String inNameOf) {

    @Serdeable
    record File(List<DemoPost> posts) {
    }

    @Serdeable
    record Consent(HelpPostAuthors.Consent.How how, int daysAgo) {
    }

    @Serdeable
    record Decided(String by, int hoursAgo, @Nullable String reason) {
    }

    @Serdeable
    record Closed(String outcome, int hoursAgo, @Nullable String thanks) {

        VisiblePost.Outcome how() {
            return outcome.equals("HELPED") ? VisiblePost.Outcome.HELPED_HERE : VisiblePost.Outcome.valueOf(outcome);
        }
    }

    @Serdeable
    record Together(@Nullable Integer inDays, @Nullable DayOfWeek weekday, @Nullable String startTime, @Nullable String place,
                    @Nullable Integer most) {

        /** So many days ahead, and from there the first such day of the week. */
        @Nullable LocalDate day(LocalDate today) {
            var day = DemoPost.day(today, inDays);
            return day == null || weekday == null ? day : day.with(TemporalAdjusters.nextOrSame(weekday));
        }
    }

    HelpPostContent content(Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        return new HelpPostContent(kind, Category.of(category).orElseThrow(), title, text, DayParts.of(dayParts).orElseThrow(), rhythm,
            day(today, lastOnInDays), together == null ? null : new HelpPost.Together(together.day(today),
                together.startTime() == null ? null : LocalTime.parse(together.startTime()), together.place(), together.most()),
            reach, notOwnKern, quiet, false);
    }

    private static @Nullable LocalDate day(LocalDate today, @Nullable Integer inDays) {
        return inDays == null ? null : today.plusDays(inDays);
    }

    Instant submittedAt(Instant now) {
        return now.minus(Duration.ofHours(submittedHoursAgo));
    }

    /** When it was let through, or placed when it needed no check. */
    Instant decidedAt(Instant now) {
        return decision == null ? submittedAt(now) : now.minus(Duration.ofHours(decision.hoursAgo()));
    }
}
