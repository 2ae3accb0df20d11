package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.MailValues;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;

/**
 * The mails along the life of a post: a week before its last day, renewed, on hold, off the board, and its words deleted. Each is looked at
 * again at the moment of sending: what is not true any more does not go out. None holds a word of the post.
 */
@Singleton
class LifeMails implements MailValues {

    static final String EXPIRES = "help/mail/expires";
    static final String RENEWED = "help/mail/renewed";
    static final String PAUSED = "help/mail/paused";
    static final String EXPIRED = "help/mail/expired";
    static final String DELETED = "help/mail/deleted";
    private static final Set<String> ALL = Set.of(EXPIRES, RENEWED, PAUSED, EXPIRED, DELETED);
    private static final Duration TO_THINK_AGAIN = Duration.ofMinutes(10);
    private static final String POST = "post";
    private static final String LAST_DAY = "lastDay";

    private final Outbox outbox;
    private final PostStages stages;
    private final RenewalLinks links;
    private final Editions editions;

    LifeMails(Outbox outbox, PostStages stages, RenewalLinks links, Editions editions) {
        this.outbox = outbox;
        this.stages = stages;
        this.links = links;
        this.editions = editions;
    }

    void put(HelpPost post, String template, Instant due) {
        outbox.put(MailTo.person(post.authorId()), template, post.editionId(), model(post), due);
    }

    /** Who puts the post back within ten minutes hears nothing. */
    void putPaused(HelpPost post, Instant now) {
        outbox.put(MailTo.person(post.authorId()), PAUSED, post.editionId(), model(post), now.plus(TO_THINK_AGAIN), pauseOf(post.id()));
    }

    void takeBackPaused(long postId) {
        outbox.withdraw(pauseOf(postId));
    }

    private static String pauseOf(long postId) {
        return "post-pause-" + postId;
    }

    private static Map<String, Object> model(HelpPost post) {
        return Map.of(POST, post.id(), LAST_DAY, post.expiresOn() == null ? "" : post.expiresOn().toString());
    }

    @Override
    public boolean isFor(String template) {
        return ALL.contains(template);
    }

    @Override
    public Instant notBefore(Instant now) {
        return Daytime.from(now);
    }

    @Override
    public Optional<Map<String, Object>> of(MailTo to, String template, Map<String, Object> model, Instant now) {
        return stages.of(((Number) model.get(POST)).longValue())
            .filter(stage -> stillTrue(stage, template, String.valueOf(model.get(LAST_DAY)), now.atZone(Time.ZONE).toLocalDate()))
            .map(stage -> values(stage, to));
    }

    private static boolean stillTrue(PostStages.Stage stage, String template, String lastDay, LocalDate today) {
        var same = stage.post().expiresOn() != null && stage.post().expiresOn().toString().equals(lastDay);
        return switch (template) {
            case EXPIRES, RENEWED -> stage.published() && same && !stage.post().expiresOn().isBefore(today);
            case EXPIRED -> stage.published() && same && stage.post().expiresOn().isBefore(today);
            case PAUSED -> stage.published() && stage.paused();
            default -> stage.deleted();
        };
    }

    private Map<String, Object> values(PostStages.Stage stage, MailTo to) {
        var post = stage.post();
        var slug = editions.byId(post.editionId()).map(Edition::slug).orElseThrow();
        var values = new HashMap<String, Object>();
        values.put("path", post.path(slug));
        values.put("homePath", "/" + slug);
        values.put("onBehalf", post.forWhom() == HelpPost.ForWhom.ON_BEHALF);
        values.put("paused", stage.paused());
        values.put("ownLastDay", post.hasOwnLastDay());
        values.put("renewable", !post.hasOwnLastDay());
        values.put("days", HelpPost.DAYS_OPEN);
        if (post.expiresOn() != null) {
            values.put("expiresOn", post.expiresOn());
            values.put("renewalPath", links.pathOf(post.id(), post.expiresOn()));
        }
        return values;
    }
}
