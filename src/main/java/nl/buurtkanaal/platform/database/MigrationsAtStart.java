package nl.buurtkanaal.platform.database;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.flyway.DataSourceMigrationRunner;
import io.micronaut.flyway.event.MigrationFinishedEvent;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Wakes Flyway only when the schema and this build name different migrations: reading the text of each again is a sixth of a start. That no
 * text changes once it ran is for the tests to see, and for Flyway at the next start that has something to do.
 */
@Singleton
@Replaces(DataSourceMigrationRunner.class)
class MigrationsAtStart extends DataSourceMigrationRunner {

    private static final String FOLDER = "db/migration/";

    private final DataSourceResolver resolver;

    MigrationsAtStart(ApplicationContext context, ApplicationEventPublisher<MigrationFinishedEvent> events, DataSourceResolver resolver) {
        super(context, events, resolver);
        this.resolver = resolver;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return ran(resolver.resolve(event.getBean())).equals(shipped()) ? event.getBean() : super.onCreated(event);
    }

    /** The file names of those that ran; none when the schema is empty, or when asking fails: Flyway then says what is wrong. */
    static Set<String> ran(DataSource database) {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT script, success FROM flyway_schema_history WHERE version IS NOT NULL")) {
            var scripts = new HashSet<String>();
            while (rows.next()) {
                scripts.add(rows.getBoolean(2) ? rows.getString(1) : "failed");
            }
            return scripts;
        } catch (SQLException e) {
            return Set.of();
        }
    }

    /** The file names in this build. */
    static Set<String> shipped() {
        var folder = MigrationsAtStart.class.getResource("/" + FOLDER);
        if (folder == null) {
            throw new IllegalStateException(FOLDER + " is not in this build");
        }
        try {
            if (folder.openConnection() instanceof JarURLConnection jar) {
                return names(jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER)));
            }
            try (var files = Files.list(Path.of(URI.create(folder.toString())))) {
                return names(files.map(Path::toString));
            }
        } catch (IOException e) {
            throw new IllegalStateException(FOLDER + " cannot be read", e);
        }
    }

    private static Set<String> names(Stream<String> paths) {
        return paths.filter(path -> path.endsWith(".sql")).map(path -> path.substring(path.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    }
}
