package nl.buurtkanaal.moderation.report;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;

/** The sentences that go with decisions on reports, of each edition in its order; an outcome without own ones has those that we ship. */
@Singleton
@Connectable
class Sentences {

    /** More than this nobody finds their way in with a thumb. */
    static final int MOST = 20;

    private final JdbcOperations jdbc;
    private final Audit audit;

    Sentences(JdbcOperations jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Those that an edition made itself, in its order, at most twenty. */
    List<Sentence> own(long editionId) {
        return jdbc.prepareStatement("SELECT id, outcome, title, to_reporter, to_about FROM report_sentence WHERE edition_id = ?"
            + " ORDER BY position, id LIMIT " + MOST, statement -> {
            statement.setLong(1, editionId);
            try (var rows = statement.executeQuery()) {
                var sentences = new ArrayList<Sentence>();
                while (rows.next()) {
                    sentences.add(new Sentence(rows.getLong(1), Outcome.valueOf(rows.getString(2)), rows.getString(3),
                        rows.getString(4), rows.getString(5)));
                }
                return sentences;
            }
        });
    }

    Optional<Sentence> byId(long editionId, long id) {
        return own(editionId).stream().filter(sentence -> sentence.id() == id).findFirst();
    }

    /** Puts one at the end, or changes one that is there; 0 is a new one. */
    @Transactional
    void save(long editionId, Sentence sentence, long byPersonId, Instant now) {
        var sql = sentence.own()
            ? "UPDATE report_sentence SET outcome = ?, title = ?, to_reporter = ?, to_about = ?, changed_by = ?, changed_at = ?"
                + " WHERE id = ? AND edition_id = ?"
            : "INSERT INTO report_sentence (outcome, title, to_reporter, to_about, changed_by, changed_at, position, edition_id)"
                + " SELECT ?, ?, ?, ?, ?, ?, COALESCE(MAX(s.position), ?) + 1, ? FROM report_sentence s WHERE s.edition_id = ?";
        jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, sentence.outcome().name());
            statement.setString(2, sentence.title());
            statement.setString(3, sentence.toReporter());
            statement.setString(4, sentence.toAbout());
            statement.setLong(5, byPersonId);
            statement.setTimestamp(6, Timestamp.from(now));
            statement.setLong(7, sentence.id());
            statement.setLong(8, editionId);
            if (!sentence.own()) {
                statement.setLong(9, editionId);
            }
            return statement.executeUpdate();
        });
        changed(editionId, byPersonId);
    }

    @Transactional
    void remove(long editionId, long id, long byPersonId) {
        jdbc.prepareStatement("DELETE FROM report_sentence WHERE id = ? AND edition_id = ?", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, editionId);
            return statement.executeUpdate();
        });
        changed(editionId, byPersonId);
    }

    /** Changes places with the one before that goes with the same outcome. */
    @Transactional
    void raise(long editionId, Sentence raised, long byPersonId) {
        var same = own(editionId).stream().filter(one -> one.outcome() == raised.outcome()).toList();
        var at = same.indexOf(raised);
        if (at < 1) {
            return;
        }
        var order = new ArrayList<>(own(editionId));
        Collections.swap(order, order.indexOf(raised), order.indexOf(same.get(at - 1)));
        for (int i = 0; i < order.size(); i++) {
            place(order.get(i).id(), i + 1);
        }
        changed(editionId, byPersonId);
    }

    private void place(long id, int position) {
        jdbc.prepareStatement("UPDATE report_sentence SET position = ? WHERE id = ?", statement -> {
            statement.setInt(1, position);
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    private void changed(long editionId, long byPersonId) {
        audit.record(byPersonId, "standard-answers.changed", "edition", editionId, null);
    }
}
