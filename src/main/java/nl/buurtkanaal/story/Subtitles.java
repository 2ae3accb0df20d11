package nl.buurtkanaal.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.security.Sha256;

/**
 * What is said in a film and when, as an editor types it: a line for each sentence, with the time before it ("0:05 Ik ben Joke."), or a
 * file of subtitles pasted whole (WebVTT or SubRip). It goes out as WebVTT.
 */
record Subtitles(List<Cue> cues) {

    private static final Pattern LINE = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,3}))?\\s+(\\S.*)");
    private static final String TIME = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})";
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s+-->\\s+" + TIME + ".*");
    /** A sentence stays no longer than this when the next one is far away. */
    private static final int LONGEST_MILLIS = 7000;
    private static final int HASH_BYTES = 8;

    /** @param from milliseconds from the begin; so is the end */
    record Cue(int from, int to, String text) {
    }

    /** None for a film in which nobody speaks. */
    static Subtitles none() {
        return new Subtitles(List.of());
    }

    /** @throws Wrong with the line that cannot be */
    static Subtitles of(String typed) throws Wrong {
        var lines = typed.strip().split("\\R");
        var cues = typed.contains("-->") || typed.strip().equals("WEBVTT") ? pasted(lines) : timed(lines);
        for (var i = 1; i < cues.size(); i++) {
            if (cues.get(i).from() < cues.get(i - 1).from()) {
                throw new Wrong(cues.get(i).text());
            }
        }
        return new Subtitles(cues);
    }

    private static List<Cue> timed(String[] lines) throws Wrong {
        var starts = new ArrayList<Cue>();
        for (var line : lines) {
            var found = LINE.matcher(line.strip());
            if (found.matches()) {
                starts.add(new Cue(millis(found.group(1), found.group(2), found.group(3), found.group(4)), 0, found.group(5).strip()));
            } else if (!line.isBlank()) {
                throw new Wrong(line.strip());
            }
        }
        var cues = new ArrayList<Cue>();
        for (var i = 0; i < starts.size(); i++) {
            var start = starts.get(i);
            var next = i + 1 < starts.size() ? starts.get(i + 1).from() : Integer.MAX_VALUE;
            cues.add(new Cue(start.from(), Math.max(start.from() + 1, Math.min(next, start.from() + LONGEST_MILLIS)), start.text()));
        }
        return cues;
    }

    private static List<Cue> pasted(String[] lines) throws Wrong {
        var cues = new ArrayList<Cue>();
        for (var i = 0; i < lines.length; i++) {
            var span = SPAN.matcher(lines[i].strip());
            if (!span.matches()) {
                if (lines[i].contains("-->")) {
                    throw new Wrong(lines[i].strip());
                }
                continue;
            }
            var text = new ArrayList<String>();
            while (i + 1 < lines.length && !lines[i + 1].isBlank()) {
                text.add(lines[++i].strip());
            }
            var words = String.join(" ", text).replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&nbsp;", " ").replace("&amp;", "&").strip();
            var from = millis(span.group(1), span.group(2), span.group(3), span.group(4));
            var to = millis(span.group(5), span.group(6), span.group(7), span.group(8));
            if (words.isEmpty() || to <= from) {
                throw new Wrong(lines[i].strip());
            }
            cues.add(new Cue(from, to, words));
        }
        return cues;
    }

    private static int millis(String hours, String minutes, String seconds, String rest) {
        var part = rest == null ? 0 : Integer.parseInt((rest + "00").substring(0, 3));
        return ((hours == null ? 0 : Integer.parseInt(hours)) * 3600 + Integer.parseInt(minutes) * 60 + Integer.parseInt(seconds)) * 1000
            + part;
    }

    /** As an editor reads it: lines with a time where those say the same, else as browsers read it. */
    String typed() {
        var lines = cues.stream().map(cue -> cue.from() / 60_000 + ":" + String.format(Locale.ROOT, "%02d", cue.from() / 1000 % 60) + " "
            + cue.text()).collect(Collectors.joining("\n"));
        try {
            return of(lines).equals(this) ? lines : vtt().strip();
        } catch (Wrong e) {
            return vtt().strip();
        }
    }

    /** As browsers read it; https://www.w3.org/TR/webvtt1/. */
    String vtt() {
        return "WEBVTT\n\n" + cues.stream().map(cue -> time(cue.from()) + " --> " + time(cue.to()) + "\n"
            + cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "\n\n").collect(Collectors.joining());
    }

    /** Of what browsers read, in its address. */
    String hash() {
        return HexFormat.of().formatHex(Sha256.of(vtt().getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
    }

    /** What is said, a paragraph for each. */
    String words() {
        return cues.stream().map(Cue::text).collect(Collectors.joining("\n\n"));
    }

    private static String time(int millis) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60,
            millis % 1000);
    }

    /** A line that says no time, or a time before the one above it. */
    static final class Wrong extends Exception {
        Wrong(String line) {
            super(line);
        }

        String line() {
            return getMessage();
        }
    }
}
