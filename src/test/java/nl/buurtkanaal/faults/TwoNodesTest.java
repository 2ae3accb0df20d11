package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two nodes on one database behind a proxy, of which one is restarted, or dies. */
class TwoNodesTest extends FaultTest {

    private static final int BETWEEN = 20;

    /** No visitor meets an error: what is begun is finished, and what comes next goes to the other node. */
    @Test
    void nobody_notices_that_a_node_is_restarted() throws Exception {
        var restarts = times("restarts", 6);
        var one = node().start();
        var other = node().start();
        try (var proxy = new Balancer(List.of(one, other))) {
            var load = load(proxy.address());
            var longest = Duration.ZERO;
            try (load) {
                for (var i = 0; i < restarts; i++) {
                    load.awaitMore(BETWEEN);
                    var node = i % 2 == 0 ? one : other;
                    System.out.println(Instant.now() + " node " + node.port + " is asked to stop");
                    var took = node.stop();
                    System.out.println(Instant.now() + " it has stopped");
                    longest = took.compareTo(longest) > 0 ? took : longest;
                    load.awaitMore(BETWEEN);
                    node.start();
                }
                load.awaitMore(BETWEEN);
            }
            System.out.println("Longest stop " + longest.toMillis() + " ms; proxy: " + proxy.tally());
            assertAllIsThereOnce(load, restarts + " restarts of one of two nodes");
            assertEquals(Set.of(200, 303), new TreeSet<>(load.statuses().keySet()), "answers by status");
        }
    }

    /** Who reads a page notices nothing; who sent a form in that very moment presses again, and it is stored once. */
    @Test
    void a_node_that_dies_loses_nothing_and_doubles_nothing() throws Exception {
        var kills = times("kills", 20);
        var one = node().start();
        var other = node().start();
        try (var proxy = new Balancer(List.of(one, other))) {
            var load = load(proxy.address());
            try (load) {
                for (var i = 0; i < kills; i++) {
                    load.awaitMore(BETWEEN);
                    var node = i % 2 == 0 ? one : other;
                    node.kill();
                    load.awaitMore(BETWEEN);
                    node.start();
                }
            }
            System.out.println("Proxy: " + proxy.tally());
            assertAllIsThereOnce(load, kills + " kills of one of two nodes");
            assertTrue(proxy.gaveUp() <= kills * 6, "at most what was on its way at that moment");
        }
    }
}
