package nl.buurtkanaal.platform.jobs;

import java.time.Instant;

/** Something that happens by the clock, once however many nodes run. Its schedule stands in {@code application.yml} under its name. */
public interface Job {

    /** Kebab-case; also the name of its schedule: {@code buurtkanaal.jobs.<name>}. */
    String name();

    /** Does what is due at {@code now}; may run again for the same moment after a crash, so it must bear that. */
    void run(Instant now);
}
