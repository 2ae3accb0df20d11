package nl.buurtkanaal.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.Hats;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Marks;

/** What other pages ask about conversations: what is unread, who answered a post, and who may. */
@Singleton
public class Conversations {

    private final ConversationRepository conversations;
    private final SideRepository sides;
    private final Confirmations confirmations;
    private final Hats hats;
    private final Editions editions;

    Conversations(ConversationRepository conversations, SideRepository sides, Confirmations confirmations, Hats hats,
                  Editions editions) {
        this.hats = hats;
        this.editions = editions;
        this.conversations = conversations;
        this.sides = sides;
        this.confirmations = confirmations;
    }

    /** In how many conversations something waits for a person; one look in an index. */
    public int unreadOf(long personId) {
        return sides.unreadOf(personId);
    }

    /** How many people answered a post. */
    public int countFor(long helpPostId) {
        return conversations.countFor(helpPostId);
    }

    /** The answers to a post for whoever reads them, the newest first, at most {@code limit}; none for everybody else. One query. */
    public PostAnswers answersTo(long helpPostId, long readerId, int limit) {
        var rows = conversations.answersTo(helpPostId, readerId, limit);
        return new PostAnswers(rows.stream().map(PostAnswerRow::answer).flatMap(Optional::stream).toList(), rows.get(0).waiting());
    }

    /** How somebody stands to a post that they may see. One query, one more for an orange post, and one for who writes along. */
    public Standing standing(VisiblePost visible, CurrentPerson person, Instant now) {
        var post = visible.post();
        var row = conversations.standing(post.id(), person.id(), post.contactId());
        var owner = owner(post, row);
        var own = visible.own() || person.id() == owner || person.id() == post.contactId();
        var verdict = AnswerRule.decide(post.kind(), post.category(), isOpen(visible), own, person.adult(),
            marks(post, person, owner, now));
        var choices = verdict.yes() && row.conversation() == null ? hats(post.editionId(), person, row.writesAlong()) : List.<Option>of();
        return new Standing(verdict, row.conversation(), !row.contactHasAccount() || post.forWhom() == HelpPost.ForWhom.ON_BEHALF,
            choices);
    }

    private List<Option> hats(long editionId, CurrentPerson person, boolean writesAlong) {
        return editions.byId(editionId).map(edition -> hats.options(edition, person, writesAlong)).orElse(List.of());
    }

    /** Who reads the answers: whoever is to be reached, or who wrote the post when that person has no account. */
    long ownerOf(HelpPost post) {
        return owner(post, conversations.standing(post.id(), 0, post.contactId()));
    }

    private static long owner(HelpPost post, StandingRow row) {
        return row.contactHasAccount() ? post.contactId() : post.authorId();
    }

    /** On the board, or quiet and shown to who was asked for it. */
    private static boolean isOpen(VisiblePost visible) {
        return visible.open() && (visible.post().onBoard() || visible.post().quiet());
    }

    private Marks marks(HelpPost post, CurrentPerson person, long ownerId, Instant now) {
        return post.category().orange()
            ? confirmations.marksOf(AnswerRule.helperIsAnswerer(post.kind()) ? person.id() : offering(post, ownerId), now) : Marks.NONE;
    }

    /** Who would help: for an offer by phone the one who called, not the buurtverbinder who wrote it down. */
    private static long offering(HelpPost post, long ownerId) {
        return post.forWhom() == HelpPost.ForWhom.ON_BEHALF && post.subjectId() != null ? post.subjectId() : ownerId;
    }
}
