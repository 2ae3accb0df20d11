package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost;

/** A post near another, as the database gives it. */
@Introspected
record MatchRow(long postId, String code, String title, Category category, long editionId, long kernId, String shownName, int dayParts,
                int minutes, int asked, Instant publishedAt) {

    Candidate candidateFor(HelpPost post, String href, String kernName, Instant now) {
        var fit = new Fit(post.dayParts(), new DayParts(dayParts), minutes, category == post.category(), asked,
            (int) Math.max(0, Duration.between(publishedAt, now).toDays() / 7));
        return new Candidate(postId, href, title, category, kernName, shownName, publishedAt, fit);
    }
}
