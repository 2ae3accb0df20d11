package nl.buurtkanaal.conversation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.Marks;
import nl.buurtkanaal.person.Person;

/** Two people whom somebody else brought together: the conversation that opens when both agreed. */
@Singleton
public class Meetings {

    private final ConversationRepository conversations;
    private final Conversations standings;
    private final SideRepository sides;
    private final Correspondence correspondence;
    private final Confirmations confirmations;

    Meetings(ConversationRepository conversations, Conversations standings, SideRepository sides, Correspondence correspondence,
             Confirmations confirmations) {
        this.conversations = conversations;
        this.standings = standings;
        this.sides = sides;
        this.correspondence = correspondence;
        this.confirmations = confirmations;
    }

    /** Who reads what is written about a post. */
    public long readerOf(HelpPost post) {
        return standings.ownerOf(post);
    }

    /** Whether this neighbour could answer this request themselves: what asks for care asks it here too. */
    public boolean mayHelp(HelpPost request, Person helper, Instant now) {
        var marks = request.category().orange() ? confirmations.marksOf(helper.id(), now) : Marks.NONE;
        return AnswerRule.decide(request.kind(), request.category(), request.onBoard(), readerOf(request) == helper.id(),
            helper.isAdultAt(now), marks).yes();
    }

    /** Whether somebody who would help meets a buurtverbinder before they can write. */
    public boolean meetsBuurtverbinderFirst(HelpPost request, long helperId, Instant now) {
        return request.category().orange() && !AnswerRule.known(request.category(), confirmations.marksOf(helperId, now));
    }

    /** The path of the conversation that somebody has about a post of somebody else; empty when there is none. */
    public Optional<String> pathOf(long helpPostId, long answererId) {
        return conversations.ofAnswerer(helpPostId, answererId).map(Conversation::path);
    }

    /**
     * Opens the conversation, or goes on with the one that an earlier answer opened; the helper read how to help safely. Returns its path.
     */
    @Transactional
    public String open(HelpPost request, long helperId, String text, Instant now) {
        conversations.holdPost(request.id());
        var conversation = conversations.ofAnswerer(request.id(), helperId).orElse(null);
        if (conversation == null) {
            var readerId = readerOf(request);
            conversation = conversations.save(Conversation.about(request.id(), readerId, helperId, null, request.category().orange()
                ? now : null, now));
            sides.open(conversation.id(), readerId);
            sides.open(conversation.id(), helperId);
        }
        correspondence.send(conversation, helperId, text, request.editionId(), now);
        return conversation.path();
    }
}
