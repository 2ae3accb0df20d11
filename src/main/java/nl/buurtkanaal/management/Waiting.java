package nl.buurtkanaal.management;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.views.Messages;

/** What is open for how long in an edition, per kern: counts and dates, no names and no words. */
@Singleton
@Connectable
class Waiting {

    /** Each counts per kern what is open, since when, and how much of it is past its promise; the edition comes twice in no statement. */
    private static final Map<String, String> KINDS = Map.of(
        "calls", """
            SELECT kern_id, COUNT(*), MIN(opened_at), SUM(opened_at <= TIMESTAMPADD(DAY, -1, ?)) FROM call_line
            WHERE edition_id = ? AND open = TRUE GROUP BY kern_id""",
        "posts", """
            SELECT kern_id, COUNT(*), MIN(opened_at), SUM(due_at <= ?) FROM moderation_case
            WHERE edition_id = ? AND open = TRUE GROUP BY kern_id""",
        "reports", """
            SELECT kern_id, COUNT(*), MIN(received_at), SUM(due_at <= ?) FROM report
            WHERE edition_id = ? AND due_at IS NOT NULL GROUP BY kern_id""");

    private final JdbcOperations jdbc;
    private final Kernen kernen;

    Waiting(JdbcOperations jdbc, Kernen kernen) {
        this.jdbc = jdbc;
        this.kernen = kernen;
    }

    /** The kernen where something is open, by name; what is of no kern comes last. */
    List<KernLine> in(Edition edition, Instant now) {
        var byKern = new HashMap<Long, List<Open>>();
        KINDS.keySet().stream().sorted().forEach(kind -> read(kind, edition.id(), now, byKern));
        var names = Comparator.comparing((Map.Entry<Long, List<Open>> entry) -> entry.getKey() == 0)
            .thenComparing(entry -> entry.getKey() == 0 ? null : kernen.byId(entry.getKey()), Comparator.nullsLast(Kern.BY_NAME));
        return byKern.entrySet().stream().sorted(names)
            .map(entry -> new KernLine(entry.getKey() == 0 ? Messages.get("management.no-kern") : kernen.byId(entry.getKey()).name(),
                entry.getValue()))
            .toList();
    }

    private void read(String kind, long editionId, Instant now, Map<Long, List<Open>> byKern) {
        jdbc.prepareStatement(KINDS.get(kind), statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setLong(2, editionId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    // a report about the whole edition has no kern: 0
                    byKern.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>())
                        .add(new Open(kind, rows.getInt(2), rows.getTimestamp(3).toInstant(), rows.getInt(4)));
                }
                return null;
            }
        });
    }

    /** @param kern null-free; its name */
    @Introspected
    record KernLine(String kern, List<Open> open) {
    }

    /**
     * @param kind {@code calls}, {@code posts}, {@code reports}: the words are {@code management.open.<kind>}
     * @param late how many of them are past their promise, for calls a day
     */
    @Introspected
    record Open(String kind, int count, @Nullable Instant since, int late) {

        public String words() {
            return Messages.get("management.open." + kind + (count == 1 ? ".one" : ""));
        }
    }
}
