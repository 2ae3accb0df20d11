package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;

/** The first answer to a post: opens the conversation, or goes on with the one that an earlier answer opened. */
@Singleton
class Answering {

    /** Enough for who helps a lot, too few for who writes to everybody. */
    private static final Limit FIRST_CONTACTS = new Limit("first-contact", 20, Duration.ofDays(1));

    private final HelpPosts posts;
    private final Conversations standings;
    private final ConversationRepository conversations;
    private final SideRepository sides;
    private final Correspondence correspondence;
    private final Limits limits;
    private final Measures measures;

    Answering(HelpPosts posts, Conversations standings, ConversationRepository conversations, SideRepository sides,
              Correspondence correspondence, Limits limits, Measures measures) {
        this.posts = posts;
        this.standings = standings;
        this.conversations = conversations;
        this.sides = sides;
        this.correspondence = correspondence;
        this.limits = limits;
        this.measures = measures;
    }

    /**
     * Sends an answer in the transaction of its form. The post is held meanwhile: whoever closes it comes before or after.
     *
     * @param safetyRead the one who answers ticked that they read how to help safely
     * @param hat        as what they write, when this is the first answer; null as neighbour
     * @throws Refused when the post may not be answered any more, or today not by this person; nothing is written then
     */
    @Transactional
    public Conversation answer(CurrentPerson person, VisiblePost seen, String text, boolean safetyRead, @Nullable String hat,
                               Instant now) {
        var post = seen.post();
        conversations.holdPost(post.id());
        var visible = posts.visibleTo(person, post.editionId(), post.code(), now);
        var standing = standings.standing(visible, person, now);
        if (!standing.verdict().yes()) {
            throw new Refused(standing.verdict());
        }
        if (measures.isPaused(person.id())) {
            throw new Refused(Verdict.PAUSED);
        }
        var conversation = conversations.ofAnswerer(post.id(), person.id()).orElse(null);
        if (conversation == null) {
            conversation = open(person, visible, safetyRead ? now : null, hat, now);
        }
        correspondence.send(conversation, person.id(), text, post.editionId(), now);
        return conversation;
    }

    private Conversation open(CurrentPerson person, VisiblePost visible, @Nullable Instant safetyReadAt, @Nullable String hat,
                              Instant now) {
        if (!limits.allow(FIRST_CONTACTS, String.valueOf(person.id()), now).allowed()) {
            throw new Refused(null);
        }
        var post = visible.post();
        var ownerId = standings.ownerOf(post);
        var conversation = conversations.save(Conversation.about(post.id(), ownerId, person.id(), hat, safetyReadAt, now));
        sides.open(conversation.id(), ownerId);
        sides.open(conversation.id(), person.id());
        return conversation;
    }

    /** Takes the transaction back, so that a refused answer leaves no trace. */
    static final class Refused extends RuntimeException {

        private final transient @Nullable Verdict verdict;

        private Refused(@Nullable Verdict verdict) {
            super(null, null, false, false);
            this.verdict = verdict;
        }

        /** Null: too many first contacts today. */
        @Nullable Verdict verdict() {
            return verdict;
        }
    }
}
