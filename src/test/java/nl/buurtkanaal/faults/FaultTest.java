package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/**
 * The site as in production, in JVMs of its own, on the database of the tests with the whole cast in it, and something that breaks. How
 * often is set by {@code -Dfaults.kills} and {@code -Dfaults.cuts}; without them as often as the README says.
 */
@MicronautTest(transactional = false)
@Tag("slow")
abstract class FaultTest {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:mysql://([^:/]+):(\\d+)/.*");

    @Inject
    Cast cast;
    @Inject
    SignIn signIn;
    @Inject
    DataSource dataSource;

    Relay wire;
    final List<SiteNode> nodes = new ArrayList<>();
    private HikariDataSource database;

    @BeforeEach
    void prepare() throws Exception {
        cast.enter();
        database = DelegatingDataSource.unwrapDataSource(dataSource).unwrap(HikariDataSource.class);
        var address = ADDRESS.matcher(database.getJdbcUrl());
        assertTrue(address.matches(), database.getJdbcUrl());
        wire = new Relay(address.group(1), Integer.parseInt(address.group(2)));
    }

    @AfterEach
    void end() throws IOException {
        nodes.forEach(SiteNode::end);
        wire.close();
    }

    SiteNode node(String... flags) throws IOException {
        var node = new SiteNode(settings(), flags);
        nodes.add(node);
        return node;
    }

    Load load(URI site) {
        return new Load(site, signIn::passSecondStep);
    }

    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("DATABASE_URL", database.getJdbcUrl().replaceFirst("//[^/]+/", "//127.0.0.1:" + wire.port() + "/")
            + (database.getJdbcUrl().contains("allowPublicKeyRetrieval") ? "" : "&allowPublicKeyRetrieval=true"));
        settings.put("DATABASE_USER", database.getUsername());
        settings.put("DATABASE_PASSWORD", database.getPassword());
        settings.put("BUURTKANAAL_SECRET", "only-for-tests-only-for-tests-only-for-tests");
        settings.put("BUURTKANAAL_ADDRESS", "http://127.0.0.1");
        settings.put("SMTP_HOST", "127.0.0.1");
        settings.put("SMTP_PORT", "9");
        settings.put("MAIL_FROM", "site@voorbeeld.example");
        return settings;
    }

    HikariDataSource database() {
        return database;
    }

    /** A connection that no relay cuts. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    static int times(String setting, int otherwise) {
        return Integer.getInteger("faults." + setting, otherwise);
    }

    /** Everything acknowledged is there once, and everything else at most once. Prints what was measured. */
    void assertAllIsThereOnce(Load load, String what) throws SQLException {
        var wrong = new ArrayList<String>();
        var counts = new TreeMap<Load.Act, Integer>();
        try (var connection = connect()) {
            for (var entry : load.begun().entrySet()) {
                var found = count(connection, entry.getValue().question, entry.getKey());
                var accepted = load.acknowledged().containsKey(entry.getKey());
                if (accepted ? found != 1 : found > 1) {
                    wrong.add(entry.getValue() + " \"" + entry.getKey() + "\" is there " + found + " times"
                        + (accepted ? ", acknowledged" : ""));
                }
                if (accepted) {
                    counts.merge(entry.getValue(), 1, Integer::sum);
                }
            }
        }
        System.out.println(what + ": acknowledged " + counts + ", without an answer at the end "
            + (load.begun().size() - load.acknowledged().size()) + ", answers by status " + new TreeMap<>(load.statuses()));
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), load.troubles());
        assertFalse(load.statuses().containsKey(500), () -> "faults of ours: "
            + nodes.stream().flatMap(node -> node.said().stream()).filter(line -> line.contains("\"ERROR\"")).toList());
    }

    static int count(Connection connection, String question, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

}
