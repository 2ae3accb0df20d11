package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * What stands around every page, error pages included: the edition's name and phone line, who is signed in, and a line that tells what just
 * happened. Templates read it as {@code frame}.
 *
 * @param path        path of this request without its query
 * @param signInHref  sign-in page that leads back here
 * @param indexable   whether search engines may keep the page
 * @param canonical   its one address, on the host of its edition, when they may; else null
 */
@Introspected
public record Frame(@Nullable EditionFrame edition, @Nullable PersonFrame person, boolean demo, String path, String signInHref,
                    @Nullable FlashLine flash, boolean indexable, @Nullable String canonical) {

    /** Request attribute: id of the edition that a page outside the editions belongs to, such as the page behind a link in a mail. */
    public static final String EDITION = "buurtkanaal.edition";

    /** Request attribute: the number of unread conversations of who is signed in, where the page has asked for it already. */
    public static final String UNREAD = "buurtkanaal.unread";

    /** The edition as the header and footer show it; {@code phone} is empty until it is filled in, {@code team} names the wijkteam. */
    @Introspected
    public record EditionFrame(String slug, String name, String tagline, String place, @Nullable String phone, @Nullable String phoneHref,
                               String stylesheet, @Nullable String campaignUrl, boolean ready, @Nullable String team) {
    }

    /** Who is signed in, and whether something waits for them. */
    @Introspected
    public record PersonFrame(String shownName, int unread, boolean desk) {
        public boolean hasUnread() {
            return unread > 0;
        }
    }

    /** One sentence after a redirect. {@code kind} is {@code ok}, {@code let-op} or {@code fout}. */
    @Introspected
    public record FlashLine(String kind, String text) {
    }
}
