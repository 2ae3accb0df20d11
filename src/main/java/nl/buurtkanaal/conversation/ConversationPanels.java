package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/** What a higher feature shows in a conversation, above the messages; one bean for each feature. */
public interface ConversationPanels {

    /** The lowest stands first. */
    int order();

    /** For one of the two, and in their words; may be empty. One query. */
    List<Panel> of(ConversationView view, long readerId, Instant now);

    /**
     * A block with a heading.
     *
     * @param key   its one name on the page
     * @param icon  beside the heading
     * @param title null for acts alone
     */
    @Introspected
    record Panel(String key, String icon, @Nullable String title, List<String> lines, List<Act> acts) {
    }

    /**
     * A button or a link in it.
     *
     * @param main  the one that most people want
     * @param field name of the one value that a button sends; null makes it a link
     */
    @Introspected
    record Act(String href, String caption, boolean main, @Nullable String field, @Nullable String value) {

        /** Leads to a page. */
        public static Act link(String href, String caption, boolean main) {
            return new Act(href, caption, main, null, null);
        }

        /** Does something at once. */
        public static Act button(String href, String caption, boolean main, String field, String value) {
            return new Act(href, caption, main, field, value);
        }
    }
}
