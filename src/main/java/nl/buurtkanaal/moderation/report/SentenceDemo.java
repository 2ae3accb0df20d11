package nl.buurtkanaal.moderation.report;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** One sentence that the desk of the demo made itself. */
@Singleton
@OfDemo
class SentenceDemo implements DemoPart {

    private static final int ORDER = 46;

    private final JdbcOperations jdbc;

    SentenceDemo(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO report_sentence (edition_id, position, outcome, title, to_reporter, to_about, changed_by, changed_at)
            SELECT r.edition_id, 1, 'WARNED', 'Waarschuw: blijf aardig',
                'Dag {naam}, bedankt voor uw melding. Wij spraken deze persoon aan.',
                'Dag {naam}, er kwam een melding over “{titel}”. Blijf aardig voor elkaar. Dat hoort bij {kern}.', p.id, ?
            FROM person p JOIN role r ON r.person_id = p.id AND r.kind = 'ADMINISTRATOR'
              JOIN edition e ON e.id = r.edition_id AND e.slug = 'brummen'
            WHERE p.example = TRUE ORDER BY p.id LIMIT 1""", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    @Override
    public void shift(long days) {
        // a sentence has no day
    }
}
