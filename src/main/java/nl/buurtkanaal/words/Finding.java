package nl.buurtkanaal.words;

import java.util.List;
import java.util.Set;

/**
 * Something that a text gives away, and where. The text itself is not in it, so it can never reach a log.
 *
 * @param start index of the first character in the text that was checked
 * @param end index after the last character
 */
public record Finding(Kind kind, int start, int end) {
    /** What was found, each with its own plain answer in {@code messages.properties}. */
    public enum Kind {
        /** A burgerservicenummer: it is never posted, stored or repeated. */
        BSN(Answer.BLOCK),
        IBAN(Answer.REMOVE),
        PHONE(Answer.REMOVE),
        EMAIL(Answer.REMOVE),
        /** Street with number, or a full postcode. */
        ADDRESS(Answer.REMOVE),
        ILLNESS(Answer.CONFIRM),
        /** A child's age with a name, school or place. */
        CHILD(Answer.CONFIRM),
        /** Injections, wounds and other medical acts. */
        INJECTIONS(Answer.CHECK),
        MEDICINES(Answer.CHECK),
        /** Washing, dressing and other personal care. */
        WASHING(Answer.CHECK),
        /** Other care that asks for professionals. */
        CARE(Answer.CHECK),
        /** Lending and sending money. */
        MONEY(Answer.CHECK),
        /** Bank cards, PIN codes, DigiD. */
        BANK_CARD(Answer.CHECK),
        INHERITANCE(Answer.CHECK),
        KEYS(Answer.CHECK),
        PAID_WORK(Answer.CHECK),
        HOUSING(Answer.CHECK),
        DATING(Answer.CHECK),
        POLITICS(Answer.CHECK),
        DISTRESS(Answer.HELP_FIRST),
        /** Tells when nobody is at home. */
        EMPTY_HOUSE(Answer.HINT);

        private final Answer answer;

        /** The kinds for which an edition keeps words of its own, as its desk sees them in this order. */
        public static final List<Kind> CARE_AWARE = List.of(DISTRESS, ILLNESS, INJECTIONS, MEDICINES, WASHING, CARE, MONEY, BANK_CARD,
            INHERITANCE);
        private static final Set<Kind> FOR_SPREEKUUR = Set.of(INJECTIONS, MEDICINES, WASHING, CARE, MONEY, BANK_CARD, INHERITANCE);

        Kind(Answer answer) {
            this.answer = answer;
        }

        public Answer answer() {
            return answer;
        }

        /** Neighbours are not the answer: the writer is led on to the inloopspreekuur and the phone line. */
        public boolean leadsOn() {
            return FOR_SPREEKUUR.contains(this);
        }

        /** The key of the sentence for the writer: {@code check.BSN}. */
        public String messageKey() {
            return "check." + name();
        }
    }

    /** What the site does with a finding, the strictest first. */
    public enum Answer {
        /** Not posted, unless the writer says "Dit is geen BSN"; then it is checked first, shown with its middle digits hidden. */
        BLOCK,
        /** Shows help lines at once; the writer then chooses, and nothing is reported. */
        HELP_FIRST,
        /** Not in a public post: removal is offered; who insists has the post checked before it appears. Free in a conversation. */
        REMOVE,
        /** A kind answer, and the post is checked before it appears. */
        CHECK,
        /** A hint; posted after the writer confirms it. */
        CONFIRM,
        /** A hint that does not stand in the way. */
        HINT
    }

    public Answer answer() {
        return kind.answer();
    }
}
