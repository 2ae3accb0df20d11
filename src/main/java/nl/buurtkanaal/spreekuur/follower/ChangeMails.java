package nl.buurtkanaal.spreekuur.follower;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.spreekuur.OccurrenceChanged;

/** Promises each follower a mail, in the transaction of the change. */
@Singleton
class ChangeMails {

    /** What is taken back within this time reaches nobody. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(5);

    private final FollowerRepository followers;
    private final Outbox outbox;
    private final Clock clock;

    ChangeMails(FollowerRepository followers, Outbox outbox, Clock clock) {
        this.followers = followers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void promise(OccurrenceChanged change) {
        var now = clock.instant();
        if (change.what() == OccurrenceChanged.What.RESTORED && now.isBefore(change.since().plus(SECOND_THOUGHTS))) {
            return;
        }
        var model = Map.<String, Object>of("occurrence", change.key().toString(), "what", change.what().name(), "change",
            change.changeId());
        followers.confirmed(change.spreekuurId())
            .forEach(id -> outbox.put(MailTo.follower(id), "spreekuur/mail/changed", change.editionId(), model, now.plus(SECOND_THOUGHTS)));
    }
}
