package nl.buurtkanaal.platform.web;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Log lines of production as JSON, one object a line. The text of an exception may quote what somebody typed ("Duplicate entry
 * 'anna@...'"), so only its class, its SQL state and its stack are written, and of a library's line with an exception only the pattern.
 * Logback's own JSON encoder writes all of it.
 */
public final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};
    /** Our own lines, and why a start failed: before the first visitor there is nothing to quote. */
    private static final List<String> KNOWN = List.of("nl.buurtkanaal.", "io.micronaut.runtime.");
    private static final int FRAMES = 25;
    private static final int CAUSES = 5;

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new StringBuilder(256).append("{\"time\":\"").append(event.getInstant()).append('"');
        add(line, "level", event.getLevel().toString());
        add(line, "logger", event.getLoggerName());
        add(line, "request", event.getMDCPropertyMap().get(RequestReference.IN_LOGS));
        add(line, "message", message(event));
        add(line, "error", error(event.getThrowableProxy()));
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String message(ILoggingEvent event) {
        var known = KNOWN.stream().anyMatch(event.getLoggerName()::startsWith);
        return known || event.getThrowableProxy() == null ? event.getFormattedMessage() : event.getMessage();
    }

    private static String error(IThrowableProxy thrown) {
        if (thrown == null) {
            return null;
        }
        var text = new StringBuilder();
        var cause = thrown;
        for (var depth = 0; cause != null && depth < CAUSES; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "\ncaused by ").append(cause.getClassName()).append(sqlState(cause));
            text.append(Arrays.stream(cause.getStackTraceElementProxyArray()).limit(FRAMES)
                .map(StackTraceElementProxy::getSTEAsString).map("\n  "::concat).collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static String sqlState(IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException sql
            ? " (SQL state " + sql.getSQLState() + ", error " + sql.getErrorCode() + ")" : "";
    }

    private static void add(StringBuilder line, String name, String value) {
        if (value == null) {
            return;
        }
        line.append(",\"").append(name).append("\":\"");
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            switch (character) {
                case '"', '\\' -> line.append('\\').append(character);
                case '\n' -> line.append("\\n");
                default -> {
                    if (character < ' ' || Character.isSurrogate(character)) {
                        line.append(String.format("\\u%04x", (int) character));
                    } else {
                        line.append(character);
                    }
                }
            }
        }
        line.append('"');
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
