package nl.buurtkanaal.moderation;

/** Why something is checked before it appears, as the desk says it after "hier omdat:". The sentence is {@code reason.<NAME>}. */
public enum Reason {
    /** One of the first two posts of a person. */
    NEWCOMER,
    /** A kind of help with extra checks. */
    ORANGE,
    /** Looks like a burgerservicenummer, and the writer said that it is none. */
    BSN,
    IBAN, PHONE, EMAIL, ADDRESS, INJECTIONS, MEDICINES, WASHING, CARE, MONEY, BANK_CARD, INHERITANCE, KEYS, PAID_WORK, HOUSING, DATING,
    POLITICS,
    /** Nobody found a category: a buurtverbinder picks one. */
    NO_CATEGORY,
    /** Was refused, and has been changed since. */
    MENDED,
    /** Its writer answered a question of the desk. */
    ANSWERED;

    /** What residents with a role read, such as "eerste bericht". */
    public String messageKey() {
        return "reason." + name();
    }
}
