package nl.buurtkanaal.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.Test;

/**
 * A database that cannot grow: one whose file has a fixed size, filled to the brim, and one on a disk without a byte left. Writes answer
 * with 503 and a sentence, reads go on, and when there is room again the same button works. On the embedded MariaDB, or on MySQL with
 * {@code TEST_DATABASE_URL} and {@code REAL_MYSQL_DIR}.
 */
class FullDiskTest extends FaultTest {

    private static final Path FOLDER = Path.of("target", "full-disk").toAbsolutePath();
    private static final int DISK_MEGABYTES = 400;
    private static final int MOST_MESSAGES = 2_000;
    private static final int FULL = 1114;

    @Test
    void a_full_file_refuses_what_is_written_and_shows_what_is_there() throws Exception {
        empty();
        // one file that cannot grow; both make it with twelve megabytes
        refusesWhatIsWrittenAndShowsWhatIsThere(FOLDER, new Rows(), "--innodb-data-file-path=ibdata1:12M;ibdata2:160M",
            "--skip-innodb-file-per-table");
    }

    /** On a file system of its own, which takes the rights of root: without them this one is left out, and says so. */
    @Test
    void a_full_disk_refuses_what_is_written_and_shows_what_is_there() throws Exception {
        var disk = FOLDER.resolveSibling("full-disk-mounted");
        Files.createDirectories(disk);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", disk.toString()),
            "a disk may not be mounted here");
        try {
            refusesWhatIsWrittenAndShowsWhatIsThere(disk, new Ballast(disk.resolve("ballast")), "--loose-innodb-log-file-size=16M",
                "--loose-innodb-redo-log-capacity=16M");
        } finally {
            assertTrue(run("umount", disk.toString()));
        }
    }

    /** What takes all the room that is left, and gives it back. */
    private interface Filler {
        void fill(Connection connection) throws Exception;

        void clear(Connection connection) throws Exception;
    }

    private void refusesWhatIsWrittenAndShowsWhatIsThere(Path disk, Filler filler, String... options) throws Exception {
        assumeTrue(System.getenv("TEST_DATABASE_URL") == null || System.getenv("REAL_MYSQL_DIR") != null,
            "another database than that of the tests is needed here: REAL_MYSQL_DIR says where its programs are");
        var copy = DatabaseCopy.of(database());
        var dump = FOLDER.resolveSibling("full-disk.sql");
        try (var connection = connect()) {
            copy.dump(connection.getCatalog(), dump);
        }
        var server = SmallDatabase.like(copy, disk, FOLDER.resolve("mariadb"), List.of(options));
        var address = "jdbc:mysql://127.0.0.1:" + server.port();
        server.start();
        try (var connection = DriverManager.getConnection(address + "/?sslMode=DISABLED", "root", "");
             var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE small CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
            server.copy().restore("small", dump);
            connection.setCatalog("small");
            var small = connection.createStatement();
            var settings = settings();
            settings.put("DATABASE_URL", address + "/small?sslMode=DISABLED");
            settings.put("DATABASE_USER", "root");
            settings.put("DATABASE_PASSWORD", "");
            var node = new SiteNode(settings);
            nodes.add(node);
            node.start();
            var greet = new Visitor(node.address());
            assertTrue(greet.submit(greet.open("/inloggen"), "#wachtwoord-formulier", "email", "greet@voorbeeld.example", "wachtwoord",
                PersonDemo.PASSWORD).redirect().isPresent());
            var path = greet.open("/mijn/berichten").first(".row-title a").attr("href");

            // so that each page wants to note that the session is used
            small.execute("UPDATE session SET used_at = used_at - INTERVAL 11 MINUTE");
            filler.fill(connection);
            var taken = 0;
            var answer = write(greet, path, taken);
            while (answer.status() == 303 && taken < MOST_MESSAGES) {
                answer = write(greet, path, ++taken);
            }

            System.out.println("Full: " + taken + " more messages fitted, then " + answer.status() + ": " + answer.text());
            assertEquals(503, answer.status());
            assertTrue(answer.text().contains("Wij kunnen dit nu niet bewaren. Wat u schreef, staat er nog."), answer::text);
            for (var read : new String[] {"/brummen", "/brummen/hulp", "/brummen/sociale-kaart", "/mijn", path}) {
                assertEquals(200, greet.open(read).status(), read);
            }
            filler.clear(connection);
            assertEquals(303, pressUntilItFits(greet, answer).status(), "the same button, with room again");
            assertEquals(taken + 1, count(connection, "SELECT COUNT(*) FROM message WHERE body LIKE 'Zonnebloem%'"));
            try (var check = small.executeQuery("CHECK TABLE message, outbox, conversation, submission EXTENDED")) {
                while (check.next()) {
                    assertEquals("OK", check.getString("Msg_text"), check.getString("Table"));
                }
            }
        } finally {
            server.stop();
        }
    }

    private static Page write(Visitor greet, String path, int number) {
        return greet.submit(greet.open(path), "#terugschrijven", "bericht", "Zonnebloem " + "tuin en water ".repeat(80)
            + "x".repeat(number % 50));
    }

    /** The engine gives room back a little later. */
    private static Page pressUntilItFits(Visitor greet, Page answer) {
        var again = greet.submit(answer, "form.kept-words");
        for (var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1); again.status() == 503 && System.nanoTime() < end;) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            again = greet.submit(again, "form.kept-words");
        }
        return again;
    }

    /** Until not even a small row fits; what stands half in a page is left free, as on a real disk. */
    private record Rows() implements Filler {

        @Override
        public void fill(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE filler (id BIGINT NOT NULL AUTO_INCREMENT, bytes VARBINARY(8000) NOT NULL, PRIMARY KEY "
                    + "(id)) ENGINE = InnoDB");
            }
            for (var size : new int[] {7_900, 1_000}) {
                try (var insert = connection.prepareStatement("INSERT INTO filler (bytes) VALUES (?)")) {
                    while (true) {
                        insert.setBytes(1, new byte[size]);
                        insert.executeUpdate();
                    }
                } catch (SQLException full) {
                    assertEquals(FULL, full.getErrorCode(), full::getMessage);
                }
            }
        }

        @Override
        public void clear(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("DROP TABLE filler");
            }
        }
    }

    /** A file beside those of the database that takes every byte of the disk. */
    private record Ballast(Path file) implements Filler {

        @Override
        public void fill(Connection connection) {
            try (var out = Files.newOutputStream(file)) {
                var bytes = new byte[4_096];
                while (true) {
                    out.write(bytes);
                }
            } catch (IOException full) {
                System.out.println("The disk: " + full.getMessage() + ", " + file.toFile().getUsableSpace() + " bytes left");
            }
        }

        @Override
        public void clear(Connection connection) throws IOException {
            Files.delete(file);
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    private static void empty() throws Exception {
        if (Files.exists(FOLDER)) {
            try (var old = Files.walk(FOLDER)) {
                old.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
