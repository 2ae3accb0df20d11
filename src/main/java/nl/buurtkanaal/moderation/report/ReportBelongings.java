package nl.buurtkanaal.moderation.report;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.person.Belongings;

/** The words of somebody who leaves, in what they reported and in what was reported of them; that there was a report stays. */
@Singleton
@Connectable
class ReportBelongings implements Belongings {

    private static final List<String> FORGET = List.of(
        "UPDATE report SET words = NULL WHERE reporter_id = ?",
        "UPDATE report SET title = NULL, quoted = NULL WHERE about_id = ?",
        "UPDATE report_objection o JOIN report r ON r.id = o.report_id SET o.words = '' WHERE o.side = 'REPORTER' AND r.reporter_id = ?",
        "UPDATE report_objection o JOIN report r ON r.id = o.report_id SET o.words = '' WHERE o.side = 'ABOUT' AND r.about_id = ?");

    private final JdbcOperations jdbc;

    ReportBelongings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void erase(long personId, Instant now) {
        FORGET.forEach(statement -> jdbc.prepareStatement(statement, forget -> {
            forget.setLong(1, personId);
            return forget.executeUpdate();
        }));
    }
}
