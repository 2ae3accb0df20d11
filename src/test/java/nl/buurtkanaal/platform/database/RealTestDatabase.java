package nl.buurtkanaal.platform.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.context.event.BeanInitializingEvent;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.buurtkanaal.cast.Fork;

/** The database that {@code TEST_DATABASE_URL} names, in place of the embedded one: a schema of its own for each test JVM, emptied once. */
@Singleton
@Replaces(EmbeddedDatabase.class)
@Requires(property = "test.database.url", pattern = "jdbc:.+")
class RealTestDatabase implements BeanInitializedEventListener<DatasourceConfiguration> {

    private static final Pattern SCHEMA = Pattern.compile("jdbc:mysql://[^/]+/(\\w+_test)\\?.+");
    private static final Set<String> EMPTIED = ConcurrentHashMap.newKeySet();

    private final String url;

    RealTestDatabase(@Value("${test.database.url}") String url) throws SQLException {
        this.url = url.replace("_test?", "_" + Fork.NAME + "_test?");
        if (EMPTIED.add(url)) {
            empty();
        }
    }

    @Override
    public DatasourceConfiguration onInitialized(BeanInitializingEvent<DatasourceConfiguration> event) {
        var configuration = event.getBean();
        configuration.setUrl(url);
        configuration.setUsername(parameter("user"));
        configuration.setPassword(parameter("password"));
        return configuration;
    }

    private String parameter(String name) {
        var value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return value.find() ? value.group(1) : "";
    }

    private void empty() throws SQLException {
        var schema = SCHEMA.matcher(url);
        if (!schema.matches()) {
            throw new IllegalArgumentException("TEST_DATABASE_URL must name a schema that ends in _test: its content is thrown away");
        }
        try (var connection = DriverManager.getConnection(url
            + "&createDatabaseIfNotExist=true"); var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + schema.group(1));
            statement.execute("CREATE DATABASE " + schema.group(1) + " CHARACTER SET utf8mb4");
            var version = connection.getMetaData();
            System.out.println("Tests run on " + version.getDatabaseProductName() + " " + version.getDatabaseProductVersion());
        }
    }
}
