package nl.buurtkanaal.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request ends must be as clear to a proxy as to the site: what can be read in two ways is refused. */
@MicronautTest(transactional = false)
class SmugglingTest {

    private static final String HOST = "Host: localhost\r\n";

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(strings = {
        "POST /inloggen HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
        "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length : 3\r\n\r\n",
        "GET /robots.txt HTTP/1.1\nHost: localhost\n\n",
        "POST /inloggen HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"})
    void a_request_that_can_be_read_in_two_ways_is_refused(String request) throws IOException {
        var answer = send(request);

        assertEquals("4", answer.replaceFirst("HTTP/1\\.[01] ", "").substring(0, 1), answer);
    }

    @Test
    void a_header_that_is_far_too_long_is_refused() throws IOException {
        var answer = send("GET /robots.txt HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(20_000) + "\r\n\r\n");

        assertFalse(answer.contains(" 200 "), answer);
    }

    /** The first line of the answer. */
    private String send(String request) throws IOException {
        try (var socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new byte[200];
            var length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1).split("\r\n")[0];
        }
    }
}
