package nl.buurtkanaal.spreekuur.visit;

import java.util.List;

/**
 * When a spreekuur is quiet. Pure. It looks at the last four times that were counted, whenever they were; times that nobody counted say
 * nothing.
 * <ul>
 * <li>Fewer than four people came in those four times together: fewer than one each time.
 * <li>Or fewer came than half of the four times before, and fewer than two each time: a spreekuur that runs dry is told before it is empty.
 * </ul>
 * With fewer than four counts it is too early to tell.
 */
final class Quiet {

    static final int TIMES = 4;
    private static final int FEW = 4;
    private static final int STILL_WELL_VISITED = 8;

    private Quiet() {
    }

    /** @param visitors of the times that were counted, the latest first */
    static boolean is(List<Integer> visitors) {
        if (visitors.size() < TIMES) {
            return false;
        }
        var now = sum(visitors.subList(0, TIMES));
        if (now < FEW) {
            return true;
        }
        return visitors.size() >= 2 * TIMES && now < STILL_WELL_VISITED && 2 * now < sum(visitors.subList(TIMES, 2 * TIMES));
    }

    static int sum(List<Integer> visitors) {
        return visitors.stream().mapToInt(Integer::intValue).sum();
    }
}
