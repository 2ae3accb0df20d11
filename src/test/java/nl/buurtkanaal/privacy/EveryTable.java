package nl.buurtkanaal.privacy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Gives one invented person a row in every table that says something about people, whoever made that table: each column that points at
 * somebody points at them, each text is a word of theirs. A table whose checks or whose reader ask for more finds it in {@link #SAID}.
 */
final class EveryTable implements AutoCloseable {

    static final String NAME = "Zwaantje Qvist";
    static final String MAIL = "zwaantje.qvist@elders.example";
    static final String PHONE = "06-81726354";
    static final String PHONE_KEY = "31681726354";
    static final String WORD = "kwezelzang";

    /** Values of columns that a rule or a reader minds, as SQL. */
    private static final Map<String, String> SAID = Map.ofEntries(
        Map.entry("person.left_at", "NULL"), Map.entry("person.adult_from", "NULL"),
        Map.entry("person.kern_id", "(SELECT MIN(id) FROM kern WHERE slug = 'oeken')"),
        Map.entry("person.edition_id", "(SELECT id FROM edition WHERE slug = 'brummen')"),
        Map.entry("help_post.kind", "'REQUEST'"), Map.entry("help_post.category", "'VERVOER'"), Map.entry("help_post.rhythm", "'ONCE'"),
        Map.entry("help_post.reach", "'KERN'"), Map.entry("help_post.status", "'PUBLISHED'"), Map.entry("help_post.for_whom", "'SELF'"),
        Map.entry("help_post.texts_deleted_at", "NULL"), Map.entry("help_post.code", "'QV1ST0'"),
        Map.entry("help_post.expires_on", "'2027-01-20'"),
        Map.entry("moderation_case.subject_kind", "'POST'"), Map.entry("moderation_case.open", "TRUE"),
        Map.entry("moderation_case.reasons", "'NEWCOMER'"),
        Map.entry("report.subject_kind", "'POST'"), Map.entry("report_objection.side", "'REPORTER'"),
        Map.entry("desk_handover.kind", "'POSTS'"), Map.entry("spreekuur_version.number", "901"),
        Map.entry("outbox.recipient_kind", "'PERSON'"), Map.entry("outbox.state", "1"), Map.entry("term.subject", "'POST'"),
        Map.entry("spreekuur_follower.email", "NULL"), Map.entry("audit_entry.act", "'person.banned'"),
        Map.entry("audit_entry.subject", "'person'"),
        Map.entry("willing_category.category", "'VERVOER'"), Map.entry("unwilling_category.category", "'VERVOER'"),
        Map.entry("spreekuur_exception.kind", "'CANCELLED'"), Map.entry("spreekuur_exception.new_minutes", "NULL"),
        Map.entry("spreekuur_exception.occurs_on", "'2031-01-01'"), Map.entry("mail_link.purpose", "'SIGN_IN'"),
        Map.entry("role.kind", "'BUURTVERBINDER'"), Map.entry("role_invitation.kind", "'BUURTVERBINDER'"),
        Map.entry("naming.kind", "'ORGANISATION'"));

    /** Filled by the site itself, or about what is public: nobody's own. */
    static final List<String> NOBODYS = List.of("edition", "organisation", "place", "spreekuur", "socialekaart_entry", "erasure",
        "limit_count", "submission", "operator_link", "scheduled_tasks", "help_draft", "socialekaart_remark");

    private final Connection connection;
    private final Register register;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> parents = new TreeMap<>();
    private int words;

    /** Looks past all transactions of the site, until it is closed. */
    EveryTable(DataSource database, Register register) throws SQLException {
        this.connection = DelegatingDataSource.unwrapDataSource(database).getConnection();
        connection.setAutoCommit(true);
        this.register = register;
        for (var row : read("""
            SELECT table_name, column_name, referenced_table_name FROM information_schema.key_column_usage
            WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL""")) {
            parents.computeIfAbsent(row.get(0), table -> new TreeMap<>()).put(row.get(1), row.get(2));
        }
    }

    /** Tables with something about somebody, and those that they hang on. */
    List<String> tables() {
        return register.tables().stream().filter(name -> !NOBODYS.contains(name))
            .filter(name -> !register.table(name).orElseThrow().columns().isEmpty()).sorted().toList();
    }

    /** Fills them all; returns the id of the person. */
    long fill() throws SQLException {
        for (var table : tables()) {
            row(table, 0);
        }
        // what no foreign key says: these are about the post
        run("UPDATE moderation_case SET subject_id = " + rows.get("help_post") + " WHERE id = " + rows.get("moderation_case"));
        run("UPDATE desk_handover SET item_id = " + rows.get("moderation_case") + " WHERE from_id = " + rows.get("person"));
        run("UPDATE term SET subject_id = " + rows.get("help_post") + ", term = '" + WORD
            + "' WHERE subject = 'POST' AND term LIKE '" + WORD + "%'");
        return rows.get("person");
    }

    /** A row in tables that have nobody's id as well. */
    void fillBesides(List<String> others) throws SQLException {
        for (var table : others) {
            row(table, 0);
        }
    }

    /** Takes away what the cast leaves where it is. */
    @Override
    public void close() throws SQLException {
        run("DELETE FROM spreekuur_exception WHERE occurs_on = '2031-01-01'");
        connection.close();
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** A condition for the row that was filled. */
    String own(String table) throws SQLException {
        var id = read("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table
            + "' AND column_key = 'PRI' ORDER BY ordinal_position");
        if (id.size() == 1 && !List.of("session", "submission", "erasure").contains(table)) {
            return id.get(0).get(0) + " = " + rows.get(table);
        }
        return switch (table) {
            case "session" -> "account_id = " + rows.get("account");
            case "erasure", "desk_hold" -> "person_id = " + rows.get("person");
            case "desk_handover" -> "from_id = " + rows.get("person");
            case "limit_count" -> "key_hash = " + "LEFT(UNHEX(SHA2('limit_countkey_hash', 256)), 16)";
            case "submission" -> "key_hash = UNHEX(SHA2('submissionkey_hash', 256))";
            default -> throw new IllegalArgumentException(table);
        };
    }

    private long row(String table, int depth) throws SQLException {
        if (rows.containsKey(table)) {
            return rows.get(table);
        }
        if (depth > 20) {
            throw new IllegalStateException(table + " hangs on itself");
        }
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : read("SELECT column_name, data_type, COALESCE(character_maximum_length, 0), extra, collation_name "
            + "FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table
            + "' ORDER BY ordinal_position")) {
            if (!column.get(3).contains("auto_increment")) {
                names.add(column.get(0));
                values.add(value(table, column, depth));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + String.join(", ", values)
                + ")", Statement.RETURN_GENERATED_KEYS);
            try (var keys = statement.getGeneratedKeys()) {
                rows.put(table, keys.next() ? keys.getLong(1) : idOf(table));
            }
        } catch (SQLException e) {
            throw new SQLException(table + " wants other values: name them in EveryTable.SAID (" + e.getMessage() + ")", e);
        }
        return rows.get(table);
    }

    /** A table whose key is that of its parent. */
    private long idOf(String table) {
        return parents.getOrDefault(table, Map.of()).values().stream().filter(rows::containsKey).findFirst().map(rows::get).orElse(0L);
    }

    private String value(String table, List<String> column, int depth) throws SQLException {
        var name = column.get(0);
        var said = SAID.get(table + "." + name);
        if (said != null) {
            return said;
        }
        var parent = parents.getOrDefault(table, Map.of()).get(name);
        if (parent != null) {
            return !parent.equals(table) && tables().contains(parent) ? String.valueOf(row(parent, depth + 1))
                : "(SELECT MIN(k.id) FROM " + parent + " k)";
        }
        var about = register.table(table).flatMap(known -> known.column(name));
        if (about.filter(known -> known.kind() == Register.Kind.WIE).isPresent() && !name.equals("id")) {
            return String.valueOf(row("person", depth + 1));
        }
        return switch (column.get(1)) {
            case "datetime", "timestamp" -> "'2026-11-24 09:00:00'";
            case "date" -> "'2026-11-24'";
            case "time" -> "'10:00'";
            case "binary", "varbinary", "blob" -> "LEFT(UNHEX(SHA2('" + table + name + "', 256)), "
                + Math.min(32, Integer.parseInt(column.get(2))) + ")";
            case "char", "varchar", "text", "mediumtext", "longtext" -> text(name, Integer.parseInt(column.get(2)), about, column.get(4));
            default -> "1";
        };
    }

    private String text(String name, int length, Optional<Register.Column> about, String collation) {
        if (name.equals("shown_name") || name.equals("invitee")) {
            return "'" + NAME + "'";
        }
        if (name.contains("email")) {
            return "'" + MAIL + "'";
        }
        if (name.contains("phone")) {
            return "'" + (name.equals("phone_key") ? PHONE_KEY : PHONE) + "'";
        }
        var codes = about.map(known -> List.copyOf(known.codes().keySet())).orElse(List.of());
        if (!codes.isEmpty()) {
            return "'" + codes.get(0) + "'";
        }
        // codes are drawn, not written by anybody
        var theirs = about.filter(known -> known.kind() != Register.Kind.WIE).isPresent() && !"ascii_bin".equals(collation)
            && !name.endsWith("code");
        var word = (theirs ? WORD : "x") + ++words;
        var number = Integer.toString(words, Character.MAX_RADIX);
        return "'" + (word.length() <= length ? word : number.substring(0, Math.min(length, number.length()))) + "'";
    }

    /** All texts of the database but those of the reference data, by table. */
    Map<String, String> texts() throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        for (var column : read("""
            SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()
            AND table_name NOT IN ('gemeente', 'kern', 'postcode_kern', 'kern_neighbour', 'flyway_schema_history', 'reference_load')
            AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'blob', 'mediumblob', 'varbinary')""")) {
            columns.computeIfAbsent(column.get(0), table -> new ArrayList<>()).add(column.get(1));
        }
        var texts = new TreeMap<String, String>();
        for (var table : columns.entrySet()) {
            texts.put(table.getKey(), read("SELECT " + String.join(", ", table.getValue()) + " FROM " + table.getKey()).toString()
                .toLowerCase(Locale.ROOT));
        }
        return texts;
    }

    /** Where a text stands that should be nowhere. */
    List<String> where(List<String> words) throws SQLException {
        var found = new ArrayList<String>();
        texts().forEach((table, text) -> words.stream().filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
            .forEach(word -> found.add(table + ": " + word)));
        return found;
    }

    long count(String question) throws SQLException {
        return Long.parseLong(read(question).get(0).get(0));
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    List<List<String>> read(String query) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(query)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    var value = result.getObject(i);
                    row.add(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : Objects.toString(value, ""));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
