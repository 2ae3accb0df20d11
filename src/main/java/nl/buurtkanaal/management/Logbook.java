package nl.buurtkanaal.management;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.views.Messages;

/** Reads the book of acts: that of an edition, or one's own part of it. Newest first; a page goes on after the last line that was seen. */
@Singleton
@Connectable
class Logbook {

    private static final String LINES = """
        SELECT e.id, e.done_at, e.act, e.reason, e.kern_id, e.actor_id, a.shown_name AS actor, s.shown_name AS about
        FROM audit_entry e LEFT JOIN person a ON a.id = e.actor_id LEFT JOIN person s ON s.id = e.about_id WHERE\s""";

    /** Its reason was written for the person as well: the mail sends them here. */
    private static final String TOLD = "person.confirmation-revoked";

    private final JdbcOperations jdbc;
    private final Kernen kernen;

    Logbook(JdbcOperations jdbc, Kernen kernen) {
        this.jdbc = jdbc;
        this.kernen = kernen;
    }

    /** The acts of an edition that a filter lets through, at most {@code limit}, all before the line with id {@code before}. */
    List<ActLine> of(long editionId, LogbookFilter filter, long before, int limit) {
        var where = new StringBuilder("e.edition_id = ? AND e.id < ?");
        var values = new ArrayList<Object>(List.of(editionId, before));
        if (filter.actorId() != null) {
            where.append(" AND e.actor_id = ?");
            values.add(filter.actorId());
        }
        if (filter.group() != null) {
            where.append(" AND e.act LIKE ?");
            values.add(filter.group() + ".%");
        }
        if (filter.kernId() != null) {
            where.append(" AND e.kern_id = ?");
            values.add(filter.kernId());
        }
        if (filter.since() != null) {
            where.append(" AND e.done_at >= ?");
            values.add(Timestamp.from(filter.since()));
        }
        return read(where.toString(), values, limit, ActLine::sentence);
    }

    /** What others did about one person, at most {@code limit}, all before the line with id {@code before}. */
    List<ActLine> about(long personId, long before, int limit) {
        return read("e.about_id = ? AND e.actor_id <> ? AND e.id < ?", List.of(personId, personId, before), limit, ActLine::sentenceToYou);
    }

    private List<ActLine> read(String where, List<Object> values, int limit, UnaryOperator<String> sentence) {
        return jdbc.prepareStatement(LINES + where + " ORDER BY e.id DESC LIMIT " + limit, statement -> {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<ActLine>();
                while (rows.next()) {
                    var kern = rows.getObject("kern_id", Long.class);
                    var act = rows.getString("act");
                    lines.add(new ActLine(rows.getLong("id"), rows.getTimestamp("done_at").toInstant(), sentence.apply(act),
                        rows.getLong("actor_id") == 0 ? Messages.get("audit.site") : rows.getString("actor"), rows.getString("about"),
                        kern == null ? null : kernen.byId(kern).name(), ActLine.inWords(rows.getString("reason")),
                        act.equals(TOLD)));
                }
                return lines;
            }
        });
    }

    /** Everybody who has a role in an edition now, to choose from. */
    List<Actor> actorsOf(long editionId) {
        return jdbc.prepareStatement("""
            SELECT DISTINCT p.id, p.shown_name FROM role r JOIN person p ON p.id = r.person_id
            WHERE r.edition_id = ? ORDER BY p.shown_name, p.id""", statement -> {
            statement.setLong(1, editionId);
            try (var rows = statement.executeQuery()) {
                var actors = new ArrayList<Actor>();
                while (rows.next()) {
                    actors.add(new Actor(rows.getLong(1), rows.getString(2)));
                }
                return actors;
            }
        });
    }

    /** Somebody with a role. */
    record Actor(long id, String name) {
    }

    /**
     * One act.
     *
     * @param what   such as "las een melding"
     * @param actor  who did it; null when they are forgotten
     * @param about  whose thing it was; null when it is nobody's, or they are forgotten
     * @param reason as given by who did it
     * @param told   whom it is about reads the reason as well
     */
    @Introspected
    record ActLine(long id, Instant at, String what, @Nullable String actor, @Nullable String about, @Nullable String kern,
                   @Nullable String reason, boolean told) {

        /** Codes of ours say nothing to a reader. */
        static @Nullable String inWords(@Nullable String reason) {
            return reason == null || reason.matches("[A-Z0-9_, ]*") ? null : reason;
        }

        /** The sentence {@code audit.act.<act>}; an act that has none yet goes under its own name. */
        static String sentence(String act) {
            return Messages.find("audit.act." + act).orElse(act);
        }

        /** The same, said to the person whom it was about. */
        static String sentenceToYou(String act) {
            return Messages.find("audit.you." + act).orElseGet(() -> sentence(act));
        }
    }
}
