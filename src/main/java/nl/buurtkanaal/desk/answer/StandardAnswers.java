package nl.buurtkanaal.desk.answer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.desk.answer.StandardAnswer.Effect;
import nl.buurtkanaal.moderation.Refusal;

/** The standard answers of each edition, in its order. The first change gives an edition its own copy of those that we ship. */
@Singleton
@Connectable
public class StandardAnswers {

    /** More than this nobody finds their way in with a thumb. */
    static final int MOST = 20;

    private final JdbcOperations jdbc;
    private final Audit audit;
    private final List<StandardAnswer> shipped;

    StandardAnswers(JdbcOperations jdbc, Audit audit, ObjectMapper json) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.shipped = read(json);
    }

    /** Those of an edition, in its order. */
    public List<StandardAnswer> of(long editionId) {
        var own = jdbc.prepareStatement("SELECT id, effect, refusal, title, body FROM standard_answer WHERE edition_id = ?"
            + " ORDER BY position, id", statement -> {
            statement.setLong(1, editionId);
            try (var rows = statement.executeQuery()) {
                var answers = new ArrayList<StandardAnswer>();
                while (rows.next()) {
                    var refusal = rows.getString(3);
                    answers.add(new StandardAnswer(rows.getLong(1), Effect.valueOf(rows.getString(2)),
                        refusal == null ? null : Refusal.valueOf(refusal), rows.getString(4), rows.getString(5)));
                }
                return answers;
            }
        });
        return orShipped(own);
    }

    /** What an edition made itself, or those that we ship. */
    public List<StandardAnswer> orShipped(List<StandardAnswer> own) {
        return own.isEmpty() ? shipped : own;
    }

    /** One of an edition; also by the id that it had before the edition made its own copy. */
    public Optional<StandardAnswer> byId(long editionId, long id) {
        var all = of(editionId);
        return all.stream().filter(answer -> answer.id() == id).findFirst();
    }

    /** Adds one at the end, or changes one that is there. */
    @Transactional
    void save(long editionId, @Nullable StandardAnswer old, Effect effect, @Nullable Refusal refusal, String title, String body, long by,
        Instant now) {
        var all = new ArrayList<>(of(editionId));
        var saved = new StandardAnswer(0, effect, effect == Effect.REFUSE ? refusal : null, title, body);
        if (old == null) {
            all.add(saved);
        } else {
            all.replaceAll(answer -> answer.id() == old.id() ? saved : answer);
        }
        store(editionId, all, by, now);
    }

    /** Takes one away. When none is left, those that we ship come back. */
    @Transactional
    void remove(long editionId, StandardAnswer old, long by, Instant now) {
        store(editionId, of(editionId).stream().filter(answer -> answer.id() != old.id()).toList(), by, now);
    }

    /** Changes places with the one before. */
    @Transactional
    void raise(long editionId, StandardAnswer raised, long by, Instant now) {
        var all = new ArrayList<>(of(editionId));
        var at = IntStream.range(0, all.size()).filter(i -> all.get(i).id() == raised.id()).findFirst().orElse(0);
        if (at > 0) {
            all.set(at, all.get(at - 1));
            all.set(at - 1, raised);
            store(editionId, all, by, now);
        }
    }

    private void store(long editionId, List<StandardAnswer> answers, long by, Instant now) {
        // one writer at a time per edition
        update("SELECT id FROM edition WHERE id = ? FOR UPDATE", editionId);
        update("DELETE FROM standard_answer WHERE edition_id = ?", editionId);
        for (int i = 0; i < answers.size(); i++) {
            insert(editionId, i + 1, answers.get(i), by, now);
        }
        audit.record(by, "standard-answers.changed", "edition", editionId, null);
    }

    private void insert(long editionId, int position, StandardAnswer answer, long by, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO standard_answer (edition_id, position, effect, refusal, title, body, changed_by, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setLong(1, editionId);
            statement.setInt(2, position);
            statement.setString(3, answer.effect().name());
            statement.setString(4, answer.refusal() == null ? null : answer.refusal().name());
            statement.setString(5, answer.title());
            statement.setString(6, answer.body());
            statement.setLong(7, by);
            statement.setTimestamp(8, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    private void update(String sql, long editionId) {
        jdbc.prepareStatement(sql, statement -> {
            statement.setLong(1, editionId);
            return statement.execute();
        });
    }

    private static List<StandardAnswer> read(ObjectMapper json) {
        try (var in = StandardAnswers.class.getResourceAsStream("/desk/standard-answers.json")) {
            var answers = json.readValue(in, File.class).answers();
            return IntStream.range(0, answers.size()).mapToObj(i -> new StandardAnswer(-1 - i, answers.get(i).effect(),
                answers.get(i).refusal(),
                answers.get(i).title(), answers.get(i).body())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ones that we ship. */
    @Serdeable
    record File(List<Shipped> answers) {

        @Serdeable
        record Shipped(Effect effect, @Nullable Refusal refusal, String title, String body) {
        }
    }
}
