package nl.buurtkanaal.introduction;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * In which order neighbours fit a post. Everything is counted in minutes of cycling, so that each weight can be said aloud: "that somebody
 * can on the day that was asked is worth more than any ride"; "another kind of help that is close to it is worth a quarter of an hour".
 *
 * <ol>
 *   <li>The ride between the two kernen counts as it is.
 *   <li>Who can on a wanted day-part pays nothing, who is "in overleg" a little, and who can only at other moments more than all the rest
 *       together: a neighbour who cannot come is never above one in the next kern who can.
 *   <li>The same category goes before a sibling.
 *   <li>Who was asked often lately goes behind who was asked least, so that help does not come down on the same three people.
 *   <li>A fresh post goes before an old one; among equals the newest.
 * </ol>
 *
 * <p>{@link MatchRepository} counts with these same weights to find the best few in the database; the order is always made here.
 */
final class Ranking {

    /** "In overleg": a phone call away from a yes. */
    static final int MOMENT_OPEN = 5;
    /** Only at other moments: more than the longest ride and all the weights below, see {@code RankingTest}. */
    static final int MOMENT_NONE = 100;
    static final int SIBLING_CATEGORY = 15;
    static final int EACH_TIME_ASKED = 3;
    static final int ASKED_AT_MOST = 15;
    static final int EACH_WEEK_OLD = 1;
    static final int OLD_AT_MOST = 8;

    /** Best first: by cost, then the youngest post, then the highest id. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate>comparingInt(candidate -> cost(candidate.fit()))
        .thenComparing(Candidate::publishedAt, Comparator.reverseOrder())
        .thenComparing(Candidate::postId, Comparator.reverseOrder());

    /** The same for people who are asked: by cost, then who was asked longest ago, then who came first. */
    static final Comparator<Neighbour> NEIGHBOURS_FIRST = Comparator.<Neighbour>comparingInt(neighbour -> cost(neighbour.fit()))
        .thenComparing(Neighbour::askedAt)
        .thenComparing(Neighbour::personId);

    private Ranking() {
    }

    /** The ones to ask: best first, each person once whatever they like to do, at most {@code limit}. */
    static List<Neighbour> best(Collection<Neighbour> found, int limit) {
        var seen = new HashSet<Long>();
        return found.stream().sorted(NEIGHBOURS_FIRST).filter(neighbour -> seen.add(neighbour.personId())).limit(limit).toList();
    }

    /** How far off it is, in minutes of cycling; the lower the better, never negative. */
    static int cost(Fit fit) {
        return fit.minutes()
            + moment(fit.moment())
            + (fit.sameCategory() ? 0 : SIBLING_CATEGORY)
            + Math.min(fit.timesAsked() * EACH_TIME_ASKED, ASKED_AT_MOST)
            + Math.min(fit.weeks() * EACH_WEEK_OLD, OLD_AT_MOST);
    }

    private static int moment(Fit.Moment moment) {
        return switch (moment) {
            case SHARED -> 0;
            case OPEN -> MOMENT_OPEN;
            case NONE -> MOMENT_NONE;
        };
    }
}
