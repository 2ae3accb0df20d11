package nl.buurtkanaal.conversation;

import java.util.List;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** What a message gives away, and what the site does about it before it is sent. Nothing of it is kept or logged. */
final class MessageText {

    /** As much as a post; the column has the same size. */
    static final int LONGEST = 1500;

    private MessageText() {
    }

    /** What happens with a message, the strictest first. */
    enum Answer {
        /** Holds a citizen number: not sent, whatever the writer says. */
        CITIZEN_NUMBER,
        /** Tells of need: help lines first; the writer chooses, and nothing is reported. */
        HELP_FIRST,
        /** A way to be reached in the very first message, to somebody who has not said a word yet: a hint, then as the writer wishes. */
        REACHABLE,
        SEND;

        /** What the form says before it sends; empty when it says nothing. */
        String notice() {
            return switch (this) {
                case HELP_FIRST -> "help-first";
                case REACHABLE -> "reachable";
                case CITIZEN_NUMBER, SEND -> "";
            };
        }
    }

    /** Line ends and invisible characters as we keep them; never null. */
    static String clean(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }

    /** @param anyway the writer has seen the help lines or the hint and wants it sent */
    static Answer check(String text, boolean first, boolean anyway) {
        if (text.length() > LONGEST) {
            // refused for its length; reading half a megabyte would take seconds
            return Answer.SEND;
        }
        var findings = TextCheck.findings(text);
        if (has(findings, Finding.Answer.BLOCK)) {
            return Answer.CITIZEN_NUMBER;
        }
        if (anyway) {
            return Answer.SEND;
        }
        if (has(findings, Finding.Answer.HELP_FIRST)) {
            return Answer.HELP_FIRST;
        }
        return first && has(findings, Finding.Answer.REMOVE) ? Answer.REACHABLE : Answer.SEND;
    }

    private static boolean has(List<Finding> findings, Finding.Answer answer) {
        return findings.stream().anyMatch(finding -> finding.answer() == answer);
    }
}
