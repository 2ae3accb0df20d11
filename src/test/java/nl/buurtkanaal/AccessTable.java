package nl.buurtkanaal;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of {@code src/test/resources/access.txt}, with the things of the demo that stand in for {@code <post>} and the like. */
@Singleton
class AccessTable {

    static final Path FILE = Path.of("src/test/resources/access.txt");
    /**
     * Letters of the table: signed out, resident of Oeken, buurtverbinder of Oeken and Hall, of Zalk, editor, administrator of Brummen,
     * operator.
     */
    static final Map<Character, String> ROLES = roles();

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Map<String, String> things = new HashMap<>();

    AccessTable(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private static Map<Character, String> roles() {
        var roles = new LinkedHashMap<Character, String>();
        roles.put('-', "");
        roles.put('r', "greet");
        roles.put('h', "marijke");
        roles.put('z', "gerda");
        roles.put('e', "rob");
        roles.put('b', "hanneke");
        roles.put('o', "bas");
        return roles;
    }

    /** After the cast has entered. */
    void fill() {
        things.put("post", text("SELECT p.code FROM help_post p JOIN person a ON a.id = p.author_id JOIN conversation c"
            + " ON c.help_post_id = p.id"
            + " JOIN person h ON h.id = c.answerer_id WHERE a.shown_name = 'Greet' AND h.shown_name = 'Corrie'"));
        things.put("talk", text("SELECT c.code FROM conversation c JOIN help_post p ON p.id = c.help_post_id WHERE p.code = '"
            + things.get("post") + "'"));
        things.put("other-talk", text("SELECT c.code FROM conversation c JOIN person o ON o.id = c.owner_id"
            + " WHERE o.shown_name = 'Ans' LIMIT 1"));
        things.put("waiting", waiting("oeken"));
        things.put("waiting-kampen", text("SELECT p.code FROM help_post p JOIN moderation_case m ON m.subject_id = p.id AND m.open = TRUE"
            + " JOIN edition e ON e.id = p.edition_id WHERE e.slug = 'kampen' LIMIT 1"));
        things.put("person", text("SELECT id FROM person WHERE shown_name = 'Kees'"));
        things.put("caller", text("SELECT id FROM person WHERE shown_name = 'Truus'"));
        things.put("person-zalk", text("SELECT p.id FROM person p JOIN kern k ON k.id = p.kern_id WHERE k.slug = 'zalk'"
            + " AND p.shown_name <> 'Gerda' AND p.left_at IS NULL LIMIT 1"));
        things.put("report", text("SELECT r.id FROM report r JOIN kern k ON k.id = r.kern_id WHERE k.slug = 'oeken' LIMIT 1"));
        things.put("report-kampen", text("SELECT r.id FROM report r JOIN edition e ON e.id = r.edition_id"
            + " WHERE e.slug = 'kampen' LIMIT 1"));
        things.put("report-code", text("SELECT r.code FROM report r JOIN edition e ON e.id = r.edition_id"
            + " WHERE e.slug = 'brummen' LIMIT 1"));
        things.put("entry", text("SELECT s.slug FROM socialekaart_entry s JOIN edition e ON e.id = s.edition_id WHERE e.slug = 'brummen'"
            + " AND s.status = 'PUBLISHED' LIMIT 1"));
        things.put("spreekuur", text("SELECT s.slug FROM spreekuur s JOIN edition e ON e.id = s.edition_id JOIN kern k ON k.id = s.kern_id"
            + " WHERE e.slug = 'brummen' AND k.slug IN ('oeken', 'hall', 'brummen') ORDER BY s.id LIMIT 1"));
    }

    private String waiting(String kern) {
        return text("SELECT p.code FROM help_post p JOIN moderation_case m ON m.subject_id = p.id AND m.open = TRUE JOIN kern k"
            + " ON k.id = p.kern_id"
            + " WHERE k.slug = '" + kern + "' LIMIT 1");
    }

    String thing(String name) {
        return things.get(name);
    }

    /** Where to go for a line. */
    String path(Line line) {
        var path = line.path();
        for (var thing : things.entrySet()) {
            path = path.replace("<" + thing.getKey() + ">", String.valueOf(thing.getValue()));
        }
        return path;
    }

    static List<Line> lines() throws IOException {
        return Files.readAllLines(FILE).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of).toList();
    }

    private String text(String query) {
        return transactions.executeRead(status -> jdbc.prepareStatement(query, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "0";
            }
        }));
    }

    /** {@code GET /{editie}/balie = /brummen/balie : hb} */
    record Line(String route, String path, String granted) {

        static Line of(String text) {
            var route = text.substring(0, text.indexOf(" = ")).strip();
            var rest = text.substring(text.indexOf(" = ") + 3);
            var end = rest.lastIndexOf(" :");
            return new Line(route, rest.substring(0, end).strip(), rest.substring(end + 2).strip());
        }

        boolean isPost() {
            return !route.startsWith("GET ");
        }
    }
}
