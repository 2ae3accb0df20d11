package nl.buurtkanaal.desk.phone;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.conversation.MessageSent;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.People;

/** An answer to a post of somebody without an account becomes a line on the call list, in the transaction of that answer. */
@Singleton
class CallListener {

    private final HelpPosts posts;
    private final People people;
    private final CallLines lines;

    CallListener(HelpPosts posts, People people, CallLines lines) {
        this.posts = posts;
        this.people = people;
        this.lines = lines;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void sent(MessageSent event) {
        posts.byId(event.helpPostId()).filter(post -> post.forWhom() == HelpPost.ForWhom.ON_BEHALF && post.subjectId() != null)
            .ifPresent(post -> people.byId(post.subjectId())
                .ifPresent(person -> lines.open(person.id(), post.id(), post.editionId(), person.kernId(), event.at())));
    }
}
