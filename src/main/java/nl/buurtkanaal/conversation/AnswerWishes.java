package nl.buurtkanaal.conversation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.PersonConfirmed;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/** Who wanted to answer a post and has to be known to a buurtverbinder first; they hear when they are. */
@Singleton
@Connectable
public class AnswerWishes {

    private static final String KNOWN = "conversation/mail/known";

    private final JdbcOperations jdbc;
    private final Outbox outbox;
    private final Editions editions;

    AnswerWishes(JdbcOperations jdbc, Outbox outbox, Editions editions) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.editions = editions;
    }

    /** Keeps the wish; a second one changes nothing. */
    @Transactional
    public void keep(long personId, long helpPostId, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO answer_wish (person_id, help_post_id, wished_at) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE person_id = person_id""", statement -> {
            statement.setLong(1, personId);
            statement.setLong(2, helpPostId);
            statement.setTimestamp(3, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** Whether somebody waits to be known before they answer this post. */
    public boolean waits(long personId, long helpPostId) {
        return jdbc.prepareStatement("SELECT 1 FROM answer_wish WHERE person_id = ? AND help_post_id = ?", statement -> {
            statement.setLong(1, personId);
            statement.setLong(2, helpPostId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    /** A mail for each post that they waited for, at most three; then the wishes have done their work. */
    @EventListener
    @Transactional
    void known(PersonConfirmed event) {
        var paths = paths(event.personId());
        paths.forEach((path, editionId) -> outbox.put(MailTo.person(event.personId()), KNOWN, editionId, Map.of("path", path)));
        jdbc.prepareStatement("DELETE FROM answer_wish WHERE person_id = ?", statement -> {
            statement.setLong(1, event.personId());
            return statement.executeUpdate();
        });
    }

    private Map<String, Long> paths(long personId) {
        return jdbc.prepareStatement("""
            SELECT p.edition_id, p.code FROM answer_wish w JOIN help_post p ON p.id = w.help_post_id
            WHERE w.person_id = ? AND (p.on_board = TRUE OR p.quiet = TRUE) ORDER BY w.wished_at DESC LIMIT 3""", statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                var paths = new LinkedHashMap<String, Long>();
                while (rows.next()) {
                    var editionId = rows.getLong(1);
                    var code = rows.getString(2);
                    editions.byId(editionId).map(Edition::slug).ifPresent(slug -> paths.put("/" + slug + "/hulp/" + code + "/antwoorden",
                        editionId));
                }
                return paths;
            }
        });
    }
}
