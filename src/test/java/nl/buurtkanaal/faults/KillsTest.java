package nl.buurtkanaal.faults;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Power cuts and broken wires while people post, write and work at the desk: everything acknowledged is there, once. */
class KillsTest extends FaultTest {

    private static final int BETWEEN = 12;

    @Test
    void everything_acknowledged_is_there_once_when_the_site_is_killed_again_and_again() throws Exception {
        var kills = times("kills", 50);
        var node = node().start();
        var load = load(node.address());
        try (load) {
            for (var i = 0; i < kills; i++) {
                load.awaitMore(1 + ThreadLocalRandom.current().nextInt(BETWEEN));
                node.kill();
                node.start();
            }
            load.awaitMore(BETWEEN);
        }
        assertAllIsThereOnce(load, kills + " kills of the site");
    }

    @Test
    void everything_acknowledged_is_there_once_when_the_database_is_cut_off_again_and_again() throws Exception {
        var cuts = times("cuts", 20);
        var node = node().start();
        var load = load(node.address());
        try (load) {
            for (var i = 0; i < cuts; i++) {
                load.awaitMore(1 + ThreadLocalRandom.current().nextInt(BETWEEN));
                wire.cut();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(3_000)));
                wire.mend();
            }
            load.awaitMore(BETWEEN);
        }
        assertAllIsThereOnce(load, cuts + " cuts of the database");
    }
}
