package nl.buurtkanaal.edition;

/** A setting with which the site cannot start; the message is the sentence for whoever starts it. */
final class WrongSetting extends RuntimeException {
    WrongSetting(String sentence) {
        super(sentence);
    }
}
