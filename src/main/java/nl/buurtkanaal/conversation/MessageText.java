package nl.buurtkanaal.conversation;

import java.util.List;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.Screening;

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
        /**
         * Asks for care that neighbours do not give, or is about money and codes: a kind word, then as the writer wishes. Nobody is told.
         */
        CARE,
        /** A way to be reached in the very first message, to somebody who has not said a word yet: a hint, then as the writer wishes. */
        REACHABLE,
        SEND;

        /** What the form says before it sends; empty when it says nothing. */
        String notice() {
            return switch (this) {
                case HELP_FIRST -> "help-first";
                case CARE -> "care";
                case REACHABLE -> "reachable";
                case CITIZEN_NUMBER, SEND -> "";
            };
        }
    }

    /** Line ends and invisible characters as we keep them; never null. */
    static String clean(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }

    /**
     * What is said about a message before it goes.
     *
     * @param sentences kind words of ours; only with {@link Answer#CARE}
     */
    record Checked(Answer answer, List<String> sentences) {

        static final Checked SEND = new Checked(Answer.SEND, List.of());

        private static Checked of(Answer answer) {
            return new Checked(answer, List.of());
        }
    }

    /**
     * @param screening what the edition looks for
     * @param first     the very first message to somebody
     * @param anyway    the writer has seen the help lines or the hint and wants it sent
     */
    static Checked check(String text, Screening screening, boolean first, boolean anyway) {
        if (text.length() > LONGEST) {
            // refused for its length; reading half a megabyte would take seconds
            return Checked.SEND;
        }
        var findings = screening.findings(text);
        if (has(findings, Finding.Answer.BLOCK)) {
            return Checked.of(Answer.CITIZEN_NUMBER);
        }
        if (anyway) {
            return Checked.SEND;
        }
        if (has(findings, Finding.Answer.HELP_FIRST)) {
            return Checked.of(Answer.HELP_FIRST);
        }
        var care = findings.stream().map(Finding::kind).filter(Finding.Kind::leadsOn).distinct().sorted()
            .map(kind -> Messages.get(kind.messageKey())).toList();
        if (!care.isEmpty()) {
            return new Checked(Answer.CARE, care);
        }
        return first && has(findings, Finding.Answer.REMOVE) ? Checked.of(Answer.REACHABLE) : Checked.SEND;
    }

    private static boolean has(List<Finding> findings, Finding.Answer answer) {
        return findings.stream().anyMatch(finding -> finding.answer() == answer);
    }
}
