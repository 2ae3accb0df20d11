package nl.buurtkanaal.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time used so far: by the site with its callers, and by a database that this JVM started (0 for another one). */
record Work(Duration site, Duration database) {

    static Work now() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Work(Duration.ofNanos(system.getProcessCpuTime()),
            ProcessHandle.current().descendants().flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus));
    }

    Work since(Work earlier) {
        return new Work(site.minus(earlier.site), database.minus(earlier.database));
    }
}
