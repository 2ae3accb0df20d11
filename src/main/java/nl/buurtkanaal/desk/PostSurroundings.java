package nl.buurtkanaal.desk;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.desk.answer.StandardAnswer;
import nl.buurtkanaal.desk.answer.StandardAnswers;
import nl.buurtkanaal.moderation.Colleagues.Colleague;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.moderation.WaitingCase.Question;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.Screening;
import nl.buurtkanaal.words.ScreeningPhrase;
import nl.buurtkanaal.words.Screenings;

/** What stands around a post at the desk: standard answers, word lists, questions asked before and colleagues. In one question. */
@Singleton
@Connectable
class PostSurroundings {

    /** Texts are cast, since the columns of different tables compare differently. */
    private static final String QUERY = """
        (SELECT CAST('ANSWER' AS CHAR) AS part, s.position AS place, s.id AS id, CAST(s.effect AS CHAR) AS code,
            CAST(s.refusal AS CHAR) AS word, CAST(s.title AS CHAR) AS title, CAST(s.body AS CHAR) AS body, NULL AS at, NULL AS later
         FROM standard_answer s WHERE s.edition_id = ?)
        UNION ALL
        (SELECT CAST('PHRASE' AS CHAR), 0, f.id, CAST(f.kind AS CHAR), CAST(IF(f.allowed, 'yes', '') AS CHAR), CAST(f.words AS CHAR), NULL,
            NULL, NULL FROM screening_phrase f WHERE f.edition_id = ? LIMIT %d)
        UNION ALL
        (SELECT CAST('QUESTION' AS CHAR), 0, q.id, CAST(p.shown_name AS CHAR), NULL, CAST(q.question AS CHAR), CAST(q.answer AS CHAR),
            q.asked_at, q.answered_at FROM moderation_question q JOIN person p ON p.id = q.asked_by WHERE q.case_id = ?
         ORDER BY q.id LIMIT 20)
        UNION ALL
        (SELECT CAST('COLLEAGUE' AS CHAR), -2 * COALESCE(MAX(k.deputy AND k.kern_id IN (%2$s)), 0) - COALESCE(MAX(k.kern_id IN (%2$s)), 0),
            p.id, CAST(IF(MAX(r.kind = 'BUURTVERBINDER'), 'yes', '') AS CHAR), CAST(p.shown_name AS CHAR), CAST(p.shown_name AS CHAR), NULL,
            NULL, NULL
         FROM role r JOIN person p ON p.id = r.person_id LEFT JOIN role_kern k ON k.role_id = r.id
         WHERE r.edition_id = ? AND r.kind IN ('BUURTVERBINDER', 'ADMINISTRATOR') AND p.id <> ? AND p.left_at IS NULL
         GROUP BY p.id, p.shown_name ORDER BY 2, p.shown_name, p.id LIMIT 60)
        ORDER BY part, place, word, id""";

    private final JdbcOperations jdbc;
    private final StandardAnswers answers;

    PostSurroundings(JdbcOperations jdbc, StandardAnswers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** All of it, for one post that waits. */
    record Around(List<StandardAnswer> answers, Screening screening, List<Question> questions, List<Colleague> colleagues) {
    }

    Around of(DeskSeat seat, PostTask task) {
        return jdbc.prepareStatement(QUERY.formatted(Screenings.MOST, seat.ownList()), statement -> {
            statement.setLong(1, seat.edition().id());
            statement.setLong(2, seat.edition().id());
            statement.setLong(3, task.caseId());
            statement.setLong(4, seat.edition().id());
            statement.setLong(5, seat.person().id());
            return read(statement.executeQuery());
        });
    }

    private Around read(ResultSet rows) throws SQLException {
        try (rows) {
            var own = new ArrayList<StandardAnswer>();
            var phrases = new ArrayList<ScreeningPhrase>();
            var questions = new ArrayList<Question>();
            var colleagues = new ArrayList<Colleague>();
            while (rows.next()) {
                var id = rows.getLong("id");
                var code = rows.getString("code");
                var word = rows.getString("word");
                var title = rows.getString("title");
                var body = rows.getString("body");
                switch (rows.getString("part")) {
                    case "ANSWER" -> own.add(new StandardAnswer(id, StandardAnswer.Effect.valueOf(code),
                        word == null ? null : Refusal.valueOf(word), title, body));
                    case "PHRASE" -> phrases.add(new ScreeningPhrase(id, Finding.Kind.valueOf(code), title, "yes".equals(word)));
                    case "QUESTION" -> questions.add(new Question(code, title, rows.getTimestamp("at").toInstant(), body,
                        moment(rows)));
                    default -> colleagues.add(new Colleague(id, title, "yes".equals(code)));
                }
            }
            return new Around(answers.orShipped(own), Screening.with(phrases), questions, colleagues);
        }
    }

    private static Instant moment(ResultSet rows) throws SQLException {
        var later = rows.getTimestamp("later");
        return later == null ? null : later.toInstant();
    }
}
