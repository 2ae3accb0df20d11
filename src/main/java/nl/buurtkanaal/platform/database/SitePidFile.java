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

    /** Folder of the demo's data; {@code application-demo.yml} reads it. */
    public static final String DATA = "buurtkanaal.data";

    private SitePidFile() {
    }

    /** Ends an orphan and writes down this process. Returns what to tell when another start of this checkout is still in use. */
    public static Optional<String> claim() {
        try {
            var folder = checkout().resolve("data");
            System.setProperty(DATA, folder.toString());
            var file = folder.resolve("site.pid");
            var earlier = new OrphanedProcess(file, "java");
            var running = earlier.find().filter(process -> process.pid() != ProcessHandle.current().pid());
            if (running.isPresent() && hasStarter(running.get())) {
                return Optional.of("This checkout already runs its site (process " + running.get().pid() + "). Stop that one first.");
            }
            if (running.isPresent()) {
                earlier.end();
            }
            Files.createDirectories(folder);
            Files.writeString(file, String.valueOf(ProcessHandle.current().pid()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven starts the site in {@code target}, whose content is thrown away at each clean build; the data stays beside the pom. */
    private static Path checkout() {
        var here = Path.of("").toAbsolutePath();
        return here.endsWith("target") && Files.exists(here.resolveSibling("pom.xml")) ? here.getParent() : here;
    }

    /** A child of a Maven that was killed now belongs to process 1 or to nobody. */
    private static boolean hasStarter(ProcessHandle process) {
        return process.parent().filter(parent -> parent.info().command().orElse("").contains("java")).isPresent();
    }
}
