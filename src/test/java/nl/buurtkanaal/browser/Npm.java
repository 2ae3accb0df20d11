package nl.buurtkanaal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What only the browser tests need of npm (src/test/browser/package.json), put into target/browser. */
final class Npm {

    private static final int PATIENCE_MINUTES = 5;

    private Npm() {
    }

    /** axe-core and ical.js, and the Chromium when asked for. Does nothing when they are there. */
    static void install(boolean withChromium) throws IOException {
        var modules = Chromium.FOLDER.resolve("node_modules");
        var wanted = Stream.of("axe-core", "ical.js", withChromium ? "@sparticuz/chromium" : "axe-core");
        if (wanted.allMatch(name -> Files.exists(modules.resolve(name).resolve("package.json")))) {
            return;
        }
        Files.createDirectories(Chromium.FOLDER);
        for (var name : new String[] {"package.json", "package-lock.json"}) {
            Files.copy(Path.of("src/test/browser", name), Chromium.FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        var windows = System.getProperty("os.name").startsWith("Windows");
        run(Map.of(), windows ? "npm.cmd" : "npm", "ci", withChromium ? "--include=optional" : "--omit=optional",
            "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    }

    /** Source text of axe-core. */
    static String axe() {
        try {
            install(false);
            return Files.readString(Chromium.FOLDER.resolve("node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program in target/browser and waits for it. */
    static void run(Map<String, String> environment, String... command) throws IOException {
        var output = Chromium.FOLDER.resolve("output.log").toFile();
        var builder = new ProcessBuilder(command).directory(Chromium.FOLDER.toFile()).redirectErrorStream(true).redirectOutput(output);
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("\"" + String.join(" ", command).replaceAll("-cp \\S+", "-cp ...") + "\" failed: "
                    + Files.readString(output.toPath()).strip().replaceAll("\\s*\n\\s*", "; "));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
