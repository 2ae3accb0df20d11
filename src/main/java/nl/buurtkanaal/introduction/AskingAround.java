package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.conversation.Conversations;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostOnView;
import nl.buurtkanaal.person.willingness.WillingPeople;

/**
 * Asks people for a request, round by round, as {@link Rounds} says. Each step is one transaction that holds the row of its post: whichever
 * node comes second finds that there is nothing to do.
 */
@Singleton
class AskingAround {

    private static final int SEARCHES = 3;

    private final AskingRepository askings;
    private final InvitationRepository invitations;
    private final NeighbourSearch neighbours;
    private final HelpPosts posts;
    private final Conversations conversations;
    private final WillingPeople willing;

    AskingAround(AskingRepository askings, InvitationRepository invitations, NeighbourSearch neighbours, HelpPosts posts,
                 Conversations conversations, WillingPeople willing) {
        this.askings = askings;
        this.invitations = invitations;
        this.neighbours = neighbours;
        this.posts = posts;
        this.conversations = conversations;
        this.willing = willing;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void onView(PostOnView event) {
        var post = posts.byId(event.postId()).orElseThrow();
        if (post.kind() == HelpPost.Kind.REQUEST) {
            askings.wake(post.id(), event.at());
        }
    }

    /** The posts with something to do, at most {@code limit}. */
    List<Long> due(Instant now, int limit) {
        return askings.due(now, limit);
    }

    /** Something happened with a post, such as a no: look at it again. */
    void wake(long postId, Instant now) {
        askings.wake(postId, now);
    }

    /** Does what is due for one post; nothing when another node did. */
    @Transactional
    void step(long postId, Instant now) {
        var held = askings.hold(postId).filter(row -> row.isDueAt(now));
        if (held.isEmpty()) {
            return;
        }
        var row = held.get();
        var step = next(row, now);
        while (step instanceof Rounds.Ask || step instanceof Rounds.ToDesk) {
            row = step instanceof Rounds.Ask ask ? ask(row, ask, now) : onDesk(row, now);
            step = next(row, now);
        }
        settle(row, step instanceof Rounds.Wait wait ? wait.until() : null);
    }

    private Rounds.Step next(AskingRow row, Instant now) {
        var replies = invitations.repliesTo(row.helpPostId()).stream().map(reply -> new Rounds.Replied(reply.reply(), reply.at())).toList();
        return Rounds.next(row.state(posts.isOpen(row.helpPostId(), now), conversations.countFor(row.helpPostId()) > 0, replies), now);
    }

    private AskingRow ask(AskingRow row, Rounds.Ask ask, Instant now) {
        var post = posts.byId(row.helpPostId()).orElseThrow();
        var round = ask.newRound() ? row.rounds() + 1 : row.rounds();
        invite(post, ask.people(), round, now);
        return new AskingRow(row.helpPostId(), row.beganAt(), round, row.wanted() + ask.people(), ask.newRound() ? now : row.roundAt(),
            row.nextAt(), row.deskAt());
    }

    /** Somebody may be asked for another post at this very moment and then not be free any more: others are looked for in their place. */
    private void invite(HelpPost post, int people, int round, Instant now) {
        var left = people;
        for (int search = 0; search < SEARCHES && left > 0; search++) {
            var found = neighbours.find(post, left, now);
            if (found.isEmpty()) {
                return;
            }
            left -= (int) found.stream().filter(neighbour -> invite(post, neighbour, round, now)).count();
        }
    }

    private boolean invite(HelpPost post, Neighbour neighbour, int round, Instant now) {
        var hearing = invitations.holdHearing(neighbour.personId());
        if (hearing.isEmpty() || !willing.mayBeAsked(neighbour.personId(), now)) {
            return false;
        }
        if (invitations.add(post.id(), neighbour.personId(), neighbour.kernId(), neighbour.fit().minutes(), round, now,
            hearing.get().byPhone(), hearing.get().tellAt(now)) == 0) {
            return false;
        }
        willing.wasAsked(neighbour.personId(), now);
        posts.showTo(post.id(), neighbour.personId(), now);
        return true;
    }

    private static AskingRow onDesk(AskingRow row, Instant now) {
        return new AskingRow(row.helpPostId(), row.beganAt(), row.rounds(), row.wanted(), row.roundAt(), row.nextAt(), now);
    }

    private void settle(AskingRow row, @Nullable Instant nextAt) {
        askings.settle(row.helpPostId(), row.rounds(), row.wanted(), row.roundAt(), nextAt, row.deskAt());
    }
}
