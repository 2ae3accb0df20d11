package nl.buurtkanaal.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.database.DemoPart;

/** The site with so many posts, on a schema of its own. */
final class Site implements AutoCloseable {

    /** Posts age: what was made longer ago than this is made again. */
    private static final Duration KEPT = Duration.ofDays(2);
    /** Demo data of these and later parts are posts and conversations. */
    private static final int POSTS_ORDER = 40;

    /** When the clock of the site begins to run; now when it is not set. */
    static final String BEGINS_AT = "benchmark.begins-at";

    final int posts;
    final ApplicationContext context;
    final int port;
    private final String schema;
    private final DatabaseServer server;
    private final Map<String, SignedIn> signedIn = new HashMap<>();

    private Site(int posts, DatabaseServer server, String schema, @Nullable Instant beginsAt) throws SQLException {
        this.posts = posts;
        this.server = server;
        this.schema = schema;
        this.context = ApplicationContext.builder().deduceEnvironment(false).environments("benchmark").properties(settings(beginsAt))
            .start();
        prepare();
        this.port = context.getBean(EmbeddedServer.class).start().getPort();
    }

    static Site open(int posts, DatabaseServer server) throws SQLException {
        return open(posts, server, null);
    }

    static Site open(int posts, DatabaseServer server, @Nullable Instant beginsAt) throws SQLException {
        var schema = "buurtkanaal_benchmark_" + posts;
        try (var connection = server.connect(""); var statement = connection.createStatement()) {
            if (!isFilled(connection, schema)) {
                statement.execute("DROP DATABASE IF EXISTS " + schema);
            }
            statement.execute("CREATE DATABASE IF NOT EXISTS " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        }
        return new Site(posts, server, schema, beginsAt);
    }

    private static boolean isFilled(Connection connection, String schema) {
        try (var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT filled_at > UTC_TIMESTAMP() - INTERVAL " + KEPT.toHours() + " HOUR FROM " + schema
                 + ".benchmark")) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Map<String, Object> settings(@Nullable Instant beginsAt) {
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.server.port", -1);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("endpoints.all.port", -1);
        settings.put("datasources.default.url", server.url(schema));
        settings.put("datasources.default.username", server.user());
        settings.put("datasources.default.password", server.password());
        settings.put("buurtkanaal.secret", "only-to-measure-only-to-measure-only-to-measure");
        settings.put("buurtkanaal.editions", "brummen,kampen,lochem,voorst");
        settings.put("buurtkanaal.jobs.enabled", false);
        settings.put("buurtkanaal.limits.enabled", false);
        settings.put("benchmark.enabled", true);
        if (beginsAt != null) {
            settings.put(BEGINS_AT, beginsAt.toString());
        }
        return settings;
    }

    private void prepare() throws SQLException {
        try (var connection = connect()) {
            if (isFilled(connection, schema)) {
                return;
            }
            var start = System.nanoTime();
            var clock = context.getBean(Clock.class);
            context.getBeansOfType(DemoPart.class).stream().filter(part -> part.order() < POSTS_ORDER)
                .sorted(Comparator.comparingInt(DemoPart::order))
                .forEach(part -> load(part, clock.instant()));
            connection.setAutoCommit(false);
            var places = new Places(connection, context.getBean(Kernen.class), context.getBean(Editions.class));
            new PostGenerator(connection, places, new Texts(context.getBean(ObjectMapper.class)), clock.instant()).fill(posts);
            connection.setAutoCommit(true);
            giveReaderPosts(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE benchmark (filled_at DATETIME NOT NULL PRIMARY KEY) COLLATE utf8mb4_unicode_520_ci");
                statement.execute("INSERT INTO benchmark VALUES (UTC_TIMESTAMP())");
            }
            System.out.printf("Made %,d posts in %d s, %d kernen around the measured one%n", posts,
                (System.nanoTime() - start) / 1_000_000_000, places.kernenAround());
        }
    }

    /** As many own posts as one can open in turn. */
    private void giveReaderPosts(Connection connection) throws SQLException {
        var person = context.getBean(PersonDemo.class).idOf(Visit.READER).orElseThrow();
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE help_post SET author_id = " + person + ", contact_id = " + person
                + " WHERE kern_id = (SELECT kern_id FROM person WHERE id = " + person + ") AND on_board = 1 AND reach <> 'KERN' ORDER BY "
                + "id DESC LIMIT 40");
        }
    }

    /** Signs in through the form, once. */
    SignedIn signedIn(String person) {
        return signedIn.computeIfAbsent(person, this::signIn);
    }

    private SignedIn signIn(String person) {
        try (var caller = callers(1)) {
            var form = "formtoken=" + Visit.encode(formToken(caller.once(Callers.get("/inloggen", "")))) + "&email="
                + Visit.encode(person + "@voorbeeld.example") + "&wachtwoord=" + PersonDemo.PASSWORD;
            var answer = caller.once(Callers.post("/inloggen", port, "", form));
            var cookie = Pattern.compile("(?i)set-cookie: (sessie=[^;]+)").matcher(answer);
            if (!cookie.find()) {
                throw new IllegalStateException(person + " did not get in: " + answer.lines().limit(20).toList());
            }
            return new SignedIn(cookie.group(1), formToken(caller.once(Callers.get("/brummen/hulp/nieuw", cookie.group(1)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String formToken(String page) {
        var token = Pattern.compile("name=\"formtoken\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No form token in " + page.lines().limit(5).toList());
        }
        return token.group(1);
    }

    /** Codes of the open posts of a demo person. */
    List<String> postsOf(String person) throws SQLException {
        var codes = new ArrayList<String>();
        var id = context.getBean(PersonDemo.class).idOf(person).orElseThrow();
        try (var connection = connect(); var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT code FROM help_post WHERE on_board = 1 AND author_id = " + id + " ORDER BY id")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    /** Takes away what was placed while measuring. */
    void tidy() throws SQLException {
        var writer = context.getBean(PersonDemo.class).idOf(Visit.WRITER).orElseThrow();
        try (var connection = connect(); var statement = connection.createStatement()) {
            for (var table : List.of("moderation_case", "help_post")) {
                statement.executeUpdate("DELETE FROM " + table + " WHERE author_id = " + writer);
            }
            for (var table : List.of("help_draft", "submission", "outbox")) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
    }

    /** @param cookie of the session, as a browser sends it */
    record SignedIn(String cookie, String formToken) {
    }

    private void load(DemoPart part, Instant now) {
        TransactionOperations<Connection> transactions = context.getBean(Argument.of(TransactionOperations.class, Connection.class));
        transactions.executeWrite(status -> {
            part.load(now);
            return null;
        });
    }

    Connection connect() throws SQLException {
        return server.connect(schema);
    }

    /** The pool lets go of the connections that it has, with the statements that they hold. */
    void openNewConnections() throws SQLException {
        DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).unwrap(HikariDataSource.class).getHikariPoolMXBean()
            .softEvictConnections();
    }

    Callers callers(int connections) throws IOException {
        return new Callers(port, connections);
    }

    @Override
    public void close() {
        context.close();
    }
}
