package nl.buurtkanaal.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.core.annotation.Nullable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.buurtkanaal.cast.Fork;

/**
 * The commands of the README for a dump and for putting it back, run with the programs that come with the embedded MariaDB, or with those
 * of the MySQL that {@code .ci/real-mysql} unpacked in {@code REAL_MYSQL_DIR} where the tests run on another database.
 */
record DatabaseCopy(String host, int port, String user, String password, @Nullable String mysql) {

    private static final Path PROGRAMS = Path.of("target", "test-database-" + Fork.NAME, "mariadb");
    private static final Pattern ADDRESS = Pattern.compile("jdbc:mysql://([^:/]+):(\\d+)/.*");

    DatabaseCopy(String host, int port, String user, String password) {
        this(host, port, user, password, null);
    }

    static DatabaseCopy of(HikariDataSource database) {
        var mysql = System.getenv("TEST_DATABASE_URL") == null ? null : System.getenv("REAL_MYSQL_DIR");
        if (mysql == null && !PROGRAMS.resolve("bin/mariadb-dump").toFile().canExecute()) {
            throw new AssertionError("The programs of the embedded MariaDB are not in " + PROGRAMS
                + ": with TEST_DATABASE_URL set REAL_MYSQL_DIR as well");
        }
        var address = ADDRESS.matcher(database.getJdbcUrl());
        if (!address.matches()) {
            throw new AssertionError(database.getJdbcUrl());
        }
        return new DatabaseCopy(address.group(1), Integer.parseInt(address.group(2)), database.getUsername(), database.getPassword(),
            mysql);
    }

    void dump(String schema, Path file, String... more) throws IOException, InterruptedException {
        var command = command(mysql == null ? "mariadb-dump" : "mysqldump", "--single-transaction", "--hex-blob", "--no-tablespaces");
        if (mysql != null) {
            command.add("--set-gtid-purged=OFF");
        }
        command.addAll(List.of(more).stream().filter(word -> word.startsWith("--")).toList());
        command.add(schema);
        command.addAll(List.of(more).stream().filter(word -> !word.startsWith("--")).toList());
        run(new ProcessBuilder(command).redirectOutput(file.toFile()));
    }

    void restore(String schema, Path file) throws IOException, InterruptedException {
        var command = command(mysql == null ? "mariadb" : "mysql");
        command.add(schema);
        run(new ProcessBuilder(command).redirectInput(file.toFile()));
    }

    private List<String> command(String program, String... options) {
        var command = new ArrayList<>(mysql == null
            ? List.of(PROGRAMS.resolve("bin").resolve(program).toAbsolutePath().toString(), "--no-defaults", "--skip-ssl")
            : List.of(".ci/real-mysql", "run", mysql, program));
        command.addAll(List.of("--host=" + host, "--port=" + port, "--protocol=TCP", "--user=" + user));
        command.addAll(List.of(options));
        return command;
    }

    private void run(ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().put("MYSQL_PWD", password);
        if (mysql == null) {
            builder.environment().put("LD_LIBRARY_PATH", PROGRAMS.resolve("libs").toAbsolutePath().toString());
        }
        var complaints = File.createTempFile("database", ".txt");
        var process = builder.redirectError(complaints).start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(builder.command().get(0) + ": " + Files.readString(complaints.toPath(), StandardCharsets.UTF_8));
        }
    }
}
