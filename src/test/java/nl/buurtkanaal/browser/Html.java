package nl.buurtkanaal.browser;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The checker of validator.w3.org/nu on the source of a page. */
final class Html {

    /** Its language guess reads names of places as other languages. */
    private static final Pattern NO_FAULT = Pattern.compile("This document appears to be written in .*");

    /** The checker reads its own rules by recursion, deeper than the usual stack. */
    private static final long STACK_BYTES = 32L << 20;
    private static final ExecutorService CHECKS = Executors.newSingleThreadExecutor(check -> {
        var thread = new Thread(null, check, "html-check", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    private Html() {
    }

    static List<String> faults(String source) {
        try {
            return CHECKS.submit(() -> check(source)).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> check(String source) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        validator.setNoLangDetect(true);
        var answer = validator.validate(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
        var messages = (List<Map<String, Object>>) ObjectMapper.getDefault()
            .readValue(answer, Argument.mapOf(String.class, Object.class)).get("messages");
        return messages.stream()
            .filter(message -> !NO_FAULT.matcher(String.valueOf(message.get("message"))).matches())
            .filter(message -> !("info".equals(message.get("type")) && message.get("subType") == null))
            .map(message -> message.get("message") + " (line " + message.get("lastLine") + ": " + message.get("extract") + ")").toList();
    }
}
