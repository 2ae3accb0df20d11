package nl.buurtkanaal.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that outlived the one that started it, known by its pid file and by what it runs. Never ends anything else. */
record OrphanedProcess(Path pidFile, String program) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedProcess.class);
    private static final int PATIENCE_SECONDS = 30;

    /** Ends it kindly, then by force; returns when it is gone. Does nothing when there is none. */
    void end() throws IOException {
        var process = find();
        if (process.isPresent()) {
            LOG.warn("Ending {} (pid {}), left over from an earlier start", program, process.get().pid());
            process.get().destroy();
            if (!hasEnded(process.get())) {
                process.get().destroyForcibly();
                hasEnded(process.get());
            }
        }
        Files.deleteIfExists(pidFile);
    }

    Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var text = Files.readString(pidFile).strip();
        if (!text.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text))
            .filter(ProcessHandle::isAlive)
            .filter(handle -> handle.info().command().orElse("").contains(program));
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
