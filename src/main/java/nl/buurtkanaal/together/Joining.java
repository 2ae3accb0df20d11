package nl.buurtkanaal.together;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.MeetsChanged;
import nl.buurtkanaal.help.PostClosed;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.CalendarLeaf;

/** Joining and leaving, calling off a day, and the mails about that. Each act may be done twice and then changes nothing. */
@Singleton
class Joining {

    /** What is taken back within this time reaches nobody. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(5);
    private static final String NEWS = "together/mail/news";
    private static final String JOINED = "together/mail/joined";

    private final TogetherTable table;
    private final CalledOff calledOff;
    private final HelpPosts posts;
    private final Editions editions;
    private final Outbox outbox;

    Joining(TogetherTable table, CalledOff calledOff, HelpPosts posts, Editions editions, Outbox outbox) {
        this.table = table;
        this.calledOff = calledOff;
        this.posts = posts;
        this.editions = editions;
        this.outbox = outbox;
    }

    /** What became of it. */
    enum Answer { JOINED, FULL }

    /** Somebody joins; its author hears of it. */
    @Transactional
    Answer join(HelpPost post, long personId, Instant now) {
        table.lock(post.id());
        var all = table.participants(post.id());
        if (all.stream().anyMatch(one -> one.personId() == personId)) {
            return Answer.JOINED;
        }
        var most = post.together() == null ? null : post.together().most();
        if (most != null && all.size() >= most) {
            return Answer.FULL;
        }
        table.add(post.id(), personId, now);
        outbox.put(MailTo.person(post.contactId()), JOINED, post.editionId(), Map.of("path", path(post)), now.plus(SECOND_THOUGHTS),
            joinAct(post, personId));
        return Answer.JOINED;
    }

    @Transactional
    void leave(HelpPost post, long personId) {
        table.remove(post.id(), personId);
        outbox.withdraw(joinAct(post, personId));
    }

    private static String joinAct(HelpPost post, long personId) {
        return "together-join:" + post.id() + ":" + personId;
    }

    /** That day it does not go on, or it does after all; who joins reads it in a mail. */
    @Transactional
    void callOff(HelpPost post, LocalDate day, boolean off, Instant now) {
        table.lock(post.id());
        var was = table.off(List.of(post.id()), day).getOrDefault(post.id(), Set.of()).contains(day);
        if (was == off) {
            return;
        }
        table.callOff(post.id(), day, off, post.authorId(), now);
        calledOff.forget();
        var act = "together-day:" + post.id() + ":" + day;
        if (outbox.withdraw(act) == 0) {
            tell(post, off ? "off" : "on", CalendarLeaf.of(day).full(), now, act);
        }
    }

    @EventListener
    void tellOf(MeetsChanged change) {
        tell(change.postId(), "changed", change.at());
    }

    @EventListener
    void tellOf(PostClosed closed) {
        tell(closed.postId(), "over", closed.at());
    }

    private void tell(long postId, String what, Instant now) {
        posts.byId(postId).filter(post -> post.kind() == HelpPost.Kind.TOGETHER).ifPresent(post -> {
            var act = "together-post:" + post.id();
            outbox.withdraw(act);
            tell(post, what, "", now, act);
        });
    }

    private void tell(HelpPost post, String what, String day, Instant now, String act) {
        var model = new HashMap<String, Object>(Map.of("path", path(post), "what", what, "day", day));
        table.participants(post.id())
            .forEach(one -> outbox.put(MailTo.person(one.personId()), NEWS, post.editionId(), model, now.plus(SECOND_THOUGHTS), act));
    }

    private String path(HelpPost post) {
        return post.path(editions.byId(post.editionId()).map(Edition::slug).orElseThrow());
    }
}
