package nl.buurtkanaal.moderation.complaint;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.audit.Audit;

/** The complaints of an edition as they were noted; the book of acts says by whom. */
@Singleton
@Connectable
class Complaints {

    private static final int SHOWN = 50;

    private final JdbcOperations jdbc;
    private final Audit audit;

    Complaints(JdbcOperations jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What waits first, then newest first; at most fifty. */
    List<Complaint> of(long editionId) {
        return jdbc.prepareStatement("SELECT id, received_on, topic, settled_on FROM complaint WHERE edition_id = ?"
            + " ORDER BY settled_on IS NOT NULL, received_on DESC, id DESC LIMIT " + SHOWN, statement -> {
            statement.setLong(1, editionId);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Complaint>();
                while (rows.next()) {
                    found.add(new Complaint(rows.getLong("id"), rows.getObject("received_on", LocalDate.class),
                        Complaint.Topic.valueOf(rows.getString("topic")), rows.getObject("settled_on", LocalDate.class)));
                }
                return found;
            }
        });
    }

    @Transactional
    public void note(long editionId, LocalDate receivedOn, Complaint.Topic topic, @Nullable LocalDate settledOn, long byPersonId) {
        jdbc.prepareStatement("INSERT INTO complaint (edition_id, received_on, topic, settled_on) VALUES (?, ?, ?, ?)", statement -> {
            statement.setLong(1, editionId);
            statement.setObject(2, receivedOn);
            statement.setString(3, topic.name());
            statement.setObject(4, settledOn, Types.DATE);
            return statement.executeUpdate();
        });
        audit.record(byPersonId, "complaint.noted", "edition", editionId, topic.name());
    }

    /** Once. Returns false when it was settled, or is not of this edition. */
    @Transactional
    public boolean settle(long editionId, long id, LocalDate today, long byPersonId) {
        var changed = jdbc.prepareStatement("UPDATE complaint SET settled_on = ? WHERE id = ? AND edition_id = ? AND settled_on IS NULL",
            statement -> {
            statement.setObject(1, today);
            statement.setLong(2, id);
            statement.setLong(3, editionId);
            return statement.executeUpdate();
        });
        if (changed == 1) {
            audit.record(byPersonId, "complaint.settled", "edition", editionId, null);
        }
        return changed == 1;
    }
}
