package nl.buurtkanaal.category;

import java.util.Locale;
import java.util.ResourceBundle;

/** The Dutch labels of the vocabularies, from {@code i18n/messages.properties}. */
final class Labels {
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("i18n.messages", Locale.ROOT);

    private Labels() {
    }

    static String of(String key) {
        return MESSAGES.getString(key);
    }
}
