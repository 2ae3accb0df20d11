package nl.buurtkanaal.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the database was asked, from its own log, with the plan of each query and the rows that it read. */
final class QueryLog implements AutoCloseable {

    /** As a table: MySQL 9 draws a tree unless it is asked for one, MariaDB knows nothing else and skips the comment. */
    private static final String EXPLAIN = "EXPLAIN /*!80032 FORMAT=TRADITIONAL */ ";
    /** Tables of an installation that hold some dozens of rows however many posts there are: reading them whole is the best plan. */
    private static final int SMALL = 400;
    private static final Pattern HOUSEKEEPING = Pattern.compile("(?is)^(SET|COMMIT|ROLLBACK|START|BEGIN|SHOW|SELECT 1$|SELECT @@).*");

    private final Connection connection;

    private final Site site;

    QueryLog(Site site) throws SQLException {
        this.site = site;
        this.connection = site.connect();
        execute("SET GLOBAL log_output = 'TABLE'");
    }

    /** What {@code act} asks, in order, with its values filled in; without what opens and ends transactions. */
    List<String> of(Act act) throws Exception {
        execute("SET GLOBAL general_log = 0");
        execute("TRUNCATE TABLE mysql.general_log");
        execute("SET GLOBAL general_log = 1");
        // MariaDB fills in the values only of statements that it prepared with the log on
        site.openNewConnections();
        try {
            act.run();
        } finally {
            execute("SET GLOBAL general_log = 0");
        }
        var asked = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
            "SELECT CONVERT(argument USING latin1) FROM mysql.general_log WHERE command_type IN ('Query', 'Execute')"
                + " ORDER BY event_time")) {
            while (rows.next()) {
                var query = rows.getString(1).strip();
                if (!HOUSEKEEPING.matcher(query).matches() && !query.contains("general_log")) {
                    asked.add(query);
                }
            }
        }
        return asked;
    }

    /** The plan, one line for each table, as the engine tells it. */
    List<String> plan(String query) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(EXPLAIN + query)) {
            while (rows.next()) {
                lines.add(String.format("%-14s %-12s %-8s %-32s %8s  %s", rows.getString("select_type"), rows.getString("table"),
                    rows.getString("type"), rows.getString("key"), rows.getString("rows"), nothing(rows.getString("Extra"))));
            }
        }
        return lines;
    }

    /** What in a plan would grow with the posts: a table read whole, or more than a page of it sorted. */
    List<String> complaints(String query) throws SQLException {
        var complaints = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(EXPLAIN + query)) {
            while (rows.next()) {
                var table = String.valueOf(rows.getString("table"));
                var derived = table.startsWith("<") || "null".equals(table) || "null".equals(String.valueOf(rows.getString("type")));
                if (!derived && "ALL".equals(rows.getString("type")) && rows.getLong("rows") > SMALL) {
                    complaints.add("reads all of " + table);
                }
                if (!derived && nothing(rows.getString("Extra")).contains("filesort") && rows.getLong("rows") > SMALL) {
                    complaints.add("sorts " + rows.getLong("rows") + " rows of " + table);
                }
            }
        }
        return complaints;
    }

    /** Rows that the engine touches to answer, those of its own sorts and temporary tables too. */
    long rowsTouched(String query) throws SQLException {
        return reads(query, "Handler_read%");
    }

    /** Rows that it reads from tables by an index; what reads a table whole is a complaint of its own. */
    long rowsRead(String query) throws SQLException {
        return reads(query, "Handler_read_key") + reads(query, "Handler_read_next") + reads(query, "Handler_read_prev");
    }

    private long reads(String query, String counter) throws SQLException {
        var own = handlerReads(counter);
        own = handlerReads(counter) - own;
        var before = handlerReads(counter);
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
        return handlerReads(counter) - before - own;
    }

    private long handlerReads(String counter) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SHOW SESSION STATUS LIKE '" + counter
            + "'")) {
            return sum(rows);
        }
    }

    private static long sum(ResultSet rows) throws SQLException {
        var sum = 0L;
        while (rows.next()) {
            sum += rows.getLong(2);
        }
        return sum;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String nothing(String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Something that asks the database. */
    interface Act {
        void run() throws Exception;
    }
}
