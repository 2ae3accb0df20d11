package nl.buurtkanaal.moderation;

/**
 * Why something is not published, each with two standard sentences to its writer: what is the matter ({@code refusal.<NAME>}) and how to
 * mend it ({@code refusal.<NAME>.mend}).
 */
public enum Refusal {
    PRIVATE_DATA, CARE, MONEY, PAID_WORK, NOT_FOR_HERE, UNCLEAR, TWICE, OTHER;

    public String messageKey() {
        return "refusal." + name();
    }

    public String mendKey() {
        return messageKey() + ".mend";
    }
}
