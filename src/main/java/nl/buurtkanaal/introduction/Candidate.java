package nl.buurtkanaal.introduction;

import java.time.Instant;
import nl.buurtkanaal.category.Category;

/** A post that may fit another, before it is told why. */
record Candidate(long postId, String href, String title, Category category, String kernName, String shownName, Instant publishedAt,
                 Fit fit) {
}
