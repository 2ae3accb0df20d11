package nl.buurtkanaal.closing;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.closing.HelpOutcome.Because;
import nl.buurtkanaal.closing.HelpOutcome.How;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostClosed;
import nl.buurtkanaal.help.PostReopened;

/** Who closes a post without our asking has told the same: it is counted once, and nobody asks any more. */
@Singleton
class PostListener {

    private final HelpPosts posts;
    private final QuestionRepository questions;
    private final OutcomeRepository outcomes;

    PostListener(HelpPosts posts, QuestionRepository questions, OutcomeRepository outcomes) {
        this.posts = posts;
        this.questions = questions;
        this.outcomes = outcomes;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void closed(PostClosed event) {
        var post = posts.byId(event.postId()).orElseThrow();
        var byPhone = post.forWhom() == HelpPost.ForWhom.ON_BEHALF && post.subjectId() != null;
        var how = byPhone ? How.PHONE : How.SITE;
        var asked = post.kind() == HelpPost.Kind.OFFER ? java.util.Optional.<Question>empty()
            : questions.of(post.id(), byPhone ? post.subjectId() : post.contactId());
        if (asked.isEmpty()) {
            outcomes.save(new HelpOutcome(0, post.id(), Because.AUTHOR, null, event.outcome(), how, event.at()));
        } else if (questions.answer(asked.get().id(), event.by(), event.at()) == 1) {
            outcomes.tell(asked.get().outcomeId(), event.outcome(), how, event.at());
        }
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void reopened(PostReopened event) {
        outcomes.takeBack(event.postId());
    }
}
