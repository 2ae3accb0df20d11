package nl.buurtkanaal.platform.errors;

/** A setting with which the site cannot start. The message is the sentence for whoever starts it: which one, why, and what to set. */
public final class WrongSetting extends RuntimeException {

    /** @param sentence in English, for the log: never with the value of a secret */
    public WrongSetting(String sentence) {
        super(sentence);
    }
}
