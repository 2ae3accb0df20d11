package nl.buurtkanaal.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The proxy before two nodes, with the rules that the README asks of a real one: it asks each node twice a second whether it is ready (two
 * misses put it out, as HAProxy's "fall 2"), takes those that are in turn, the other one when a node takes no connection, tries a request
 * that changes nothing once more, and never sends a form twice.
 */
final class Balancer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int MISSES = 2;
    private static final int ANSWER_MILLIS = 30_000;

    private final List<SiteNode> nodes;
    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService visitors = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<SiteNode, Integer> missed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService checks = Executors.newScheduledThreadPool(2);
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();
    private final AtomicInteger gaveUp = new AtomicInteger();

    Balancer(List<SiteNode> nodes) throws IOException {
        this.nodes = nodes;
        nodes.forEach(node -> {
            missed.put(node, 0);
            checks.scheduleWithFixedDelay(() -> check(node), 0, 500, TimeUnit.MILLISECONDS);
        });
        visitors.execute(() -> {
            while (!door.isClosed()) {
                try {
                    var visitor = door.accept();
                    visitors.execute(() -> serve(visitor));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }


    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How often a second try was made, and how often there was no answer to give. */
    String tally() {
        return retried + " tried again, " + gaveUp + " answered with 502";
    }

    int gaveUp() {
        return gaveUp.get();
    }

    private void check(SiteNode node) {
        try (var connection = new Socket()) {
            connection.connect(new InetSocketAddress("127.0.0.1", node.managementPort), CONNECT_MILLIS);
            connection.setSoTimeout(CONNECT_MILLIS);
            connection.getOutputStream().write(
                "GET /health/readiness HTTP/1.1\r\nHost: node\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(connection.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            missed.compute(node, (same, before) -> answer.endsWith("200") ? 0 : before + 1);
        } catch (IOException down) {
            missed.compute(node, (same, before) -> before + 1);
        }
    }

    private boolean isReady(SiteNode node) {
        return missed.get(node) < MISSES;
    }

    /** Those that are ready first, in turn; the others last, for when none is. */
    private List<SiteNode> inTurn() {
        var first = turn.getAndIncrement();
        var all = IntStream.range(0, nodes.size()).mapToObj(i -> nodes.get(Math.floorMod(first + i, nodes.size()))).toList();
        return Stream.concat(all.stream().filter(this::isReady), all.stream().filter(node -> !isReady(node))).toList();
    }

    private void serve(Socket visitor) {
        try (visitor) {
            var request = request(visitor.getInputStream());
            if (request.length == 0) {
                return;
            }
            var safe = new String(request, 0, 4, StandardCharsets.ISO_8859_1).equals("GET ");
            visitor.getOutputStream().write(answer(request, safe));
        } catch (IOException gone) {
            // the visitor left
        }
    }

    private byte[] answer(byte[] request, boolean safe) {
        var why = new StringBuilder();
        for (var node : inTurn()) {
            var sent = false;
            try (var connection = new Socket()) {
                connection.connect(new InetSocketAddress("127.0.0.1", node.port), CONNECT_MILLIS);
                connection.setSoTimeout(ANSWER_MILLIS);
                sent = true;
                connection.getOutputStream().write(request);
                var answer = connection.getInputStream().readAllBytes();
                if (answer.length > 0) {
                    return answer;
                }
                why.append("node ").append(node.port).append(" closed without a word; ");
            } catch (IOException broken) {
                // the next node, where that is allowed
                why.append("node ").append(node.port).append(isReady(node) ? ", ready: " : ", not ready: ").append(broken).append("; ");
            }
            if (sent && !safe) {
                break;
            }
            retried.incrementAndGet();
        }
        gaveUp.incrementAndGet();
        System.out.println(Instant.now() + " proxy gave up "
            + new String(request, 0, 30, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("") + ": " + why);
        return "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One request whole, that asks for one answer and then an end. */
    private static byte[] request(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        var text = head.toString(StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return new byte[0];
        }
        var length = text.lines().filter(line -> line.toLowerCase().startsWith("content-length:")).findFirst()
            .map(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip())).orElse(0);
        var lines = text.lines().filter(line -> !line.isEmpty() && !line.toLowerCase().matches("(connection|upgrade|http2-settings):.*"))
            .toList();
        var request = new ByteArrayOutputStream();
        request.write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.write(in.readNBytes(length));
        return request.toByteArray();
    }

    @Override
    public void close() throws IOException {
        door.close();
        visitors.shutdownNow();
        checks.shutdownNow();
    }
}
