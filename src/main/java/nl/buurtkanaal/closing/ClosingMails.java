package nl.buurtkanaal.closing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.MailValues;
import nl.buurtkanaal.platform.time.Daytime;

/** The mail that asks whether it worked out: the kind of help and a link. Who told meanwhile gets none, however long it waited. */
@Singleton
class ClosingMails implements MailValues {

    static final String TEMPLATE = "closing/mail/asked";
    static final String QUESTION = "question";

    private final QuestionRepository questions;
    private final ClosingLinks links;
    private final HelpPosts posts;
    private final Kernen kernen;
    private final Editions editions;

    ClosingMails(QuestionRepository questions, ClosingLinks links, HelpPosts posts, Kernen kernen, Editions editions) {
        this.questions = questions;
        this.links = links;
        this.posts = posts;
        this.kernen = kernen;
        this.editions = editions;
    }

    @Override
    public boolean isFor(String template) {
        return TEMPLATE.equals(template);
    }

    @Override
    public Instant notBefore(Instant now) {
        return Daytime.from(now);
    }

    @Override
    public Optional<Map<String, Object>> of(MailTo to, String template, Map<String, Object> model, Instant now) {
        return questions.byId(((Number) model.get(QUESTION)).longValue())
            .filter(question -> !question.answered() && !question.isExpiredAt(now))
            .flatMap(question -> posts.byId(question.helpPostId()).filter(post -> !post.title().isEmpty())
                .map(post -> values(question, post)));
    }

    private Map<String, Object> values(Question question, HelpPost post) {
        var slug = editions.byId(post.editionId()).map(Edition::slug).orElseThrow();
        return Map.of("category", post.category().label(), "kern", kernen.byId(post.kernId()).name(),
            "offer", post.kind() == HelpPost.Kind.OFFER,
            "path", links.pathOf(question.id()), "postPath", post.path(slug));
    }
}
