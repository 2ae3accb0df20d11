package nl.buurtkanaal.closing;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.closing.HelpOutcome.Because;
import nl.buurtkanaal.help.HelpDemo;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** Invented people without an account whom the desk is to call: is it done? Who has one is asked by the round itself, by mail. */
@Singleton
@OfDemo
class ClosingDemo implements DemoPart {

    private static final int ORDER = 57;

    private final QuestionRepository questions;
    private final OutcomeRepository outcomes;
    private final HelpDemo posts;
    private final People people;
    private final JdbcOperations jdbc;
    private final List<DemoQuestion> listed;

    ClosingDemo(QuestionRepository questions, OutcomeRepository outcomes, HelpDemo posts, People people, JdbcOperations jdbc,
                DemoFiles files) {
        this.questions = questions;
        this.outcomes = outcomes;
        this.posts = posts;
        this.people = people;
        this.jdbc = jdbc;
        this.listed = files.read("closings.json", File.class).questions();
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        listed.forEach(demo -> posts.find(demo.post()).filter(post -> post.subjectId() != null)
            .ifPresent(post -> ask(post, now.minus(Duration.ofHours(demo.hoursAgo())))));
    }

    private void ask(HelpPost post, Instant at) {
        var outcome = outcomes.save(new HelpOutcome(0, post.id(), Because.QUIET, at, null, null, null));
        var home = people.byId(post.subjectId()).orElseThrow().kernId();
        questions.save(new Question(0, outcome.id(), post.id(), post.subjectId(), null, null, true, post.editionId(), home, at, 1, null,
            null, null, null));
    }

    @Override
    public void shift(long days) {
        for (var update : List.of(
            "UPDATE help_outcome o JOIN closing_question q ON q.outcome_id = o.id JOIN person x ON x.id = q.person_id AND x.example = TRUE"
                + " SET o.asked_at = DATE_ADD(o.asked_at, INTERVAL ? DAY)",
            "UPDATE closing_question q JOIN person x ON x.id = q.person_id AND x.example = TRUE"
                + " SET q.asked_at = DATE_ADD(q.asked_at, INTERVAL ? DAY)")) {
            jdbc.prepareStatement(update, statement -> {
                statement.setLong(1, days);
                return statement.executeUpdate();
            });
        }
    }

    @Serdeable
    record File(List<DemoQuestion> questions) {
    }

    /** A question as {@code demo/closings.json} tells of it; {@code post} was placed for somebody without an account. */
    @Serdeable
    record DemoQuestion(String post, int hoursAgo) {
    }
}
