package nl.buurtkanaal.introduction;

/**
 * The query behind {@link MatchRepository#near}, with the weights of {@link Ranking} in it.
 *
 * <p>From the inside out: each category in each kern near is one look in the index {@code help_post_match}, which carries all that the
 * weights ask for; so the cost is that of the posts that fit, wherever else posts are. For the forty best it is looked up how often their
 * author was asked lately, which moves nobody further than a quarter of an hour. Only what may be shown is read from the posts themselves.
 *
 * <p>The categories stand in a derived table, since an {@code IN} would make both engines read every post of a kern; they are converted to
 * the character set of the column, or no index could be used. {@code FORCE INDEX} and {@code STRAIGHT_JOIN} keep both from starting at the
 * wrong end.
 */
final class MatchQuery {

    private static final String MOMENT = " CASE WHEN p.day_parts = 0 OR :wanted = 0 THEN " + Ranking.MOMENT_OPEN
        + " WHEN (p.day_parts & :wanted) <> 0 THEN 0 ELSE " + Ranking.MOMENT_NONE + " END";
    private static final String AGE = " LEAST(TIMESTAMPDIFF(WEEK, p.published_at, :now) * " + Ranking.EACH_WEEK_OLD + ", "
        + Ranking.OLD_AT_MOST + ")";
    private static final String ASKED = " LEAST(near.asked * " + Ranking.EACH_TIME_ASKED + ", " + Ranking.ASKED_AT_MOST + ")";
    private static final String CATEGORY = "SELECT CONVERT(:category USING ascii) COLLATE ascii_bin AS category, 0 AS sibling";
    private static final String OR = " COLLATE ascii_bin, " + Ranking.SIBLING_CATEGORY;
    private static final String CATEGORIES = CATEGORY
        + " UNION ALL SELECT CONVERT(:second USING ascii)" + OR
        + " UNION ALL SELECT CONVERT(:third USING ascii)" + OR
        + " UNION ALL SELECT CONVERT(:fourth USING ascii)" + OR
        + " UNION ALL SELECT CONVERT(:fifth USING ascii)" + OR;

    private static final String FITTING = "SELECT STRAIGHT_JOIN p.id, p.author_id, p.published_at, n.minutes, n.minutes + k.sibling +"
        + MOMENT + " +" + AGE + " AS cost FROM (" + CATEGORIES + ") k " + """
        JOIN kern_neighbour n ON n.kern_id = :kernId
        JOIN help_post p FORCE INDEX (help_post_match)
          ON p.kern_id = n.neighbour_id AND p.category = k.category AND p.kind = :kind AND p.on_board = TRUE
        WHERE k.category <> '' AND p.author_id <> :authorId
          AND (n.minutes = 0 OR (p.reach <> 'KERN' AND :reach <> 'KERN'))
          AND (n.minutes > 0 OR (p.avoids_own_kern = FALSE AND :avoidsOwnKern = FALSE))
          AND (p.edition_id = :editionId OR (p.reach = 'BORDER' AND :reach = 'BORDER'))
        ORDER BY cost, p.published_at DESC, p.id DESC LIMIT 40""";

    private static final String NEAR = "SELECT fitting.id, fitting.minutes, fitting.cost, fitting.published_at, "
        + "(SELECT COUNT(*) FROM conversation c WHERE c.owner_id = fitting.author_id AND c.created_at > :askedSince) AS asked FROM ("
        + FITTING + ") fitting LIMIT 40";

    private static final String BEST = "SELECT near.id, near.minutes, near.asked, near.cost +" + ASKED + " AS cost FROM (" + NEAR
        + ") near ORDER BY cost, near.published_at DESC, near.id DESC LIMIT 30";

    static final String TEXT = """
        SELECT STRAIGHT_JOIN best.id AS post_id, p.code, p.title, p.category, p.edition_id, p.kern_id,
            CASE WHEN p.hat IS NULL THEN a.shown_name ELSE CONCAT(a.shown_name, ' (', p.hat, ')') END AS shown_name,
            p.day_parts, best.minutes, best.asked,
               p.published_at
        FROM (""" + BEST + """
        ) best
        JOIN help_post p ON p.id = best.id
        JOIN person a ON a.id = p.author_id
        JOIN person own ON own.id = :authorId
        WHERE a.left_at IS NULL
          AND (p.category NOT IN (:orange)
               OR (a.adult_from IS NULL OR a.adult_from <= :today) AND (own.adult_from IS NULL OR own.adult_from <= :today))
          AND NOT EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = p.author_id AND b.blocked_id = :authorId)
          AND NOT EXISTS (SELECT 1 FROM person_block b WHERE b.blocker_id = :authorId AND b.blocked_id = p.author_id)
        ORDER BY best.cost, p.published_at DESC, p.id DESC LIMIT :limit""";

    private MatchQuery() {
    }
}
