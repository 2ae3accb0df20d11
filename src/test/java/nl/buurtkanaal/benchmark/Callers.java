package nl.buurtkanaal.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Visitors who ask again as soon as they are answered, each on a connection that stays open. One thread and hardly any work of its own,
 * since it shares the cores with what it measures.
 */
final class Callers implements AutoCloseable {

    private final int port;
    private final List<Caller> callers = new ArrayList<>();
    private final Selector selector;
    private int asked;

    Callers(int port, int connections) throws IOException {
        this.port = port;
        this.selector = Selector.open();
        for (var i = 0; i < connections; i++) {
            callers.add(new Caller());
        }
    }

    /** Asks for as long as {@code time} or {@code most} times, whichever is sooner, and then waits for the last answers. */
    Answers call(IntFunction<byte[]> requests, int expectedStatus, Duration time, int most) throws IOException {
        var latencies = new long[1 << 16];
        var count = 0;
        var errors = 0;
        var last = asked + most;
        var start = System.nanoTime();
        var end = start + time.toNanos();
        for (var caller : callers) {
            caller.ask(requests.apply(asked++));
        }
        for (var busy = callers.size(); busy > 0;) {
            selector.select(5_000);
            var ready = selector.selectedKeys().iterator();
            if (!ready.hasNext()) {
                throw new IOException("No answer within five seconds");
            }
            while (ready.hasNext()) {
                var caller = (Caller) ready.next().attachment();
                ready.remove();
                if (!caller.isAnswered()) {
                    continue;
                }
                var now = System.nanoTime();
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * count);
                }
                latencies[count++] = now - caller.askedAt;
                errors += caller.status == expectedStatus ? 0 : 1;
                if (now < end && asked < last) {
                    caller.ask(requests.apply(asked++));
                } else {
                    busy--;
                }
            }
        }
        var took = System.nanoTime() - start;
        var sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        return new Answers(sorted, errors, took);
    }

    /** One answer, as it came. */
    String once(byte[] request) throws IOException {
        var caller = callers.get(0);
        caller.ask(request);
        do {
            selector.select(5_000);
            selector.selectedKeys().clear();
        } while (!caller.isAnswered());
        return caller.text();
    }

    @Override
    public void close() throws IOException {
        for (var caller : callers) {
            caller.channel.close();
        }
        selector.close();
    }

    static byte[] get(String path, String cookie) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** @param form already in the encoding of forms */
    static byte[] post(String path, int port, String cookie, String form) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
            + "\r\nAccept: text/html\r\n"
            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length() + "\r\n\r\n" + form).getBytes(StandardCharsets.US_ASCII);
    }

    /** What a round of calls gave; times in nanoseconds, shortest first. */
    record Answers(long[] times, int errors, long took) {

        double medianMillis() {
            return times[times.length / 2] / 1e6;
        }

        double p99Millis() {
            return times[Math.min(times.length - 1, (int) (times.length * 0.99))] / 1e6;
        }

        double perSecond() {
            return times.length / (took / 1e9);
        }
    }

    private final class Caller {

        private final SocketChannel channel;
        private ByteBuffer answer = ByteBuffer.allocate(1 << 16);
        private long askedAt;
        private int status;
        private int bodyAt;
        /** Bytes of the whole answer; -1 while unknown, -2 for one in chunks. */
        private int length;

        Caller() throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void ask(byte[] request) throws IOException {
            answer.clear();
            length = -1;
            bodyAt = 0;
            askedAt = System.nanoTime();
            for (var bytes = ByteBuffer.wrap(request); bytes.hasRemaining();) {
                channel.write(bytes);
            }
        }

        boolean isAnswered() throws IOException {
            if (answer.remaining() < 4_096) {
                answer = ByteBuffer.allocate(2 * answer.capacity()).put(answer.flip());
            }
            if (channel.read(answer) < 0) {
                throw new IOException("The site closed the connection after: " + text());
            }
            if (length == -1) {
                readHead();
            }
            return length >= 0 ? answer.position() >= length : length == -2 && endsWith("\r\n0\r\n\r\n");
        }

        private void readHead() {
            var end = headEnd();
            if (end < 0) {
                return;
            }
            bodyAt = end;
            var head = new String(answer.array(), 0, end, StandardCharsets.ISO_8859_1).toLowerCase();
            status = Integer.parseInt(head.substring(9, 12));
            var at = head.indexOf("\r\ncontent-length: ");
            if (at >= 0) {
                length = end + Integer.parseInt(head.substring(at + 18, head.indexOf('\r', at + 18)));
            } else {
                length = head.contains("\r\ntransfer-encoding: chunked") ? -2 : end;
            }
        }

        private int headEnd() {
            var bytes = answer.array();
            for (var i = 3; i < answer.position(); i++) {
                if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        private boolean endsWith(String text) {
            var at = answer.position() - text.length();
            if (at < bodyAt - 2) {
                return false;
            }
            for (var i = 0; i < text.length(); i++) {
                if (answer.get(at + i) != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private String text() {
            return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        }
    }
}
