package nl.buurtkanaal.referral;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors.Consent;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Time;

/** Passing a question on to the wijkteam, and how it stands there. */
@Singleton
@Connectable
public class Referrals {

    private static final int MONTHS_KEPT = 6;

    private final JdbcOperations jdbc;
    private final Outbox outbox;
    private final Audit audit;

    Referrals(JdbcOperations jdbc, Outbox outbox, Audit audit) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Whether an edition has a team that takes questions here. */
    public boolean hasTeam(long editionId) {
        return !team(editionId).isEmpty();
    }

    /** What one person had passed on, newest first: the state only. */
    public List<Standing> of(long personId) {
        return jdbc.prepareStatement("""
            SELECT r.help_post_id, p.title, r.stage, COALESCE((SELECT MAX(s.taken_at) FROM referral_step s WHERE s.referral_id = r.id),
                r.passed_at) AS since
            FROM referral r JOIN help_post p ON p.id = r.help_post_id WHERE r.person_id = ? ORDER BY r.id DESC LIMIT 20""", statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                var standings = new ArrayList<Standing>();
                while (rows.next()) {
                    standings.add(new Standing(rows.getLong(1), rows.getString(2), Stage.valueOf(rows.getString(3)), rows.getTimestamp(4)
                        .toInstant()));
                }
                return standings;
            }
        });
    }

    /**
     * Passes a question on, once for each post. The team gets a mail without a word of it.
     *
     * @param personId whose question it is, and who agreed
     * @param words    what the team should know; the post itself does not change
     * @return false when it was passed on before
     */
    @Transactional
    public boolean pass(HelpPost post, long personId, String words, DutchPhone phone, Consent.How how, long byPersonId, Instant now) {
        var written = jdbc.prepareStatement("""
            INSERT IGNORE INTO referral (edition_id, person_id, help_post_id, words, phone, consent_how, consent_on, passed_by, passed_at,
                stage)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED')""", statement -> {
            set(statement, post, personId, words, phone, how, byPersonId, now);
            return statement.executeUpdate();
        });
        if (written == 0) {
            return false;
        }
        audit.record(byPersonId, "referral.passed", "referral", post.id(), how.name());
        team(post.editionId()).forEach(member -> outbox.put(MailTo.person(member), "referral/mail/new", post.editionId(), Map.of()));
        return true;
    }

    private static void set(PreparedStatement statement, HelpPost post, long personId, String words, DutchPhone phone, Consent.How how,
        long byPersonId,
                            Instant now) throws SQLException {
        statement.setLong(1, post.editionId());
        statement.setLong(2, personId);
        statement.setLong(3, post.id());
        statement.setString(4, words);
        statement.setString(5, phone.shown());
        statement.setString(6, how.name());
        statement.setObject(7, LocalDate.ofInstant(now, Time.ZONE));
        statement.setLong(8, byPersonId);
        statement.setTimestamp(9, Timestamp.from(now));
    }

    /** Forgets what has been done for six months. Returns how many. */
    @Transactional
    public int forgetOld(Instant now) {
        return jdbc.prepareStatement("DELETE FROM referral WHERE done_at < ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(now.atZone(Time.ZONE).minusMonths(MONTHS_KEPT).toInstant()));
            return statement.executeUpdate();
        });
    }

    private List<Long> team(long editionId) {
        return jdbc.prepareStatement("""
            SELECT r.person_id FROM role r JOIN person p ON p.id = r.person_id AND p.left_at IS NULL
            WHERE r.edition_id = ? AND r.kind = 'WIJKTEAM'""", statement -> {
            statement.setLong(1, editionId);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        });
    }
}
