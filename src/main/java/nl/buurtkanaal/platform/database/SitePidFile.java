package nl.buurtkanaal.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One demo site per checkout. A site whose Maven was killed lives on and holds the port: the next start ends it. A site that somebody still
 * runs is left alone, and the second start says so.
 */
public final class SitePidFile {

    private static final Path FILE = Path.of("data", "site.pid");

    private SitePidFile() {
    }

    /** Ends an orphan and writes down this process. Returns what to tell when another start of this checkout is still in use. */
    public static Optional<String> claim() {
        try {
            var earlier = new OrphanedProcess(FILE.toAbsolutePath(), "java");
            var running = earlier.find().filter(process -> process.pid() != ProcessHandle.current().pid());
            if (running.isPresent() && hasStarter(running.get())) {
                return Optional.of("This checkout already runs its site (process " + running.get().pid() + "). Stop that one first.");
            }
            if (running.isPresent()) {
                earlier.end();
            }
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, String.valueOf(ProcessHandle.current().pid()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A child of a Maven that was killed now belongs to process 1 or to nobody. */
    private static boolean hasStarter(ProcessHandle process) {
        return process.parent().filter(parent -> parent.info().command().orElse("").contains("java")).isPresent();
    }
}
