package nl.buurtkanaal.faults;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The commands of the README for a dump and for putting it back, run with the programs that come with the embedded MariaDB. */
record DatabaseCopy(String host, int port, String user, String password) {

    private static final Path PROGRAMS = Path.of("target", "test-database", "mariadb");
    private static final Pattern ADDRESS = Pattern.compile("jdbc:mysql://([^:/]+):(\\d+)/.*");

    static DatabaseCopy of(HikariDataSource database) {
        if (!PROGRAMS.resolve("bin/mariadb-dump").toFile().canExecute()) {
            throw new AssertionError("The programs of the embedded MariaDB are not in " + PROGRAMS
                + ": this test runs without TEST_DATABASE_URL");
        }
        var address = ADDRESS.matcher(database.getJdbcUrl());
        if (!address.matches()) {
            throw new AssertionError(database.getJdbcUrl());
        }
        return new DatabaseCopy(address.group(1), Integer.parseInt(address.group(2)), database.getUsername(), database.getPassword());
    }

    void dump(String schema, Path file, String... more) throws IOException, InterruptedException {
        var command = command("mariadb-dump", "--single-transaction", "--hex-blob");
        command.addAll(List.of(more).stream().filter(word -> word.startsWith("--")).toList());
        command.add(schema);
        command.addAll(List.of(more).stream().filter(word -> !word.startsWith("--")).toList());
        run(new ProcessBuilder(command).redirectOutput(file.toFile()));
    }

    void restore(String schema, Path file) throws IOException, InterruptedException {
        var command = command("mariadb");
        command.add(schema);
        run(new ProcessBuilder(command).redirectInput(file.toFile()));
    }

    private List<String> command(String program, String... options) {
        var command = new ArrayList<>(List.of(PROGRAMS.resolve("bin").resolve(program).toAbsolutePath().toString(), "--no-defaults",
            "--host=" + host, "--port=" + port, "--protocol=TCP", "--user=" + user, "--skip-ssl"));
        command.addAll(List.of(options));
        return command;
    }

    private void run(ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().put("MYSQL_PWD", password);
        builder.environment().put("LD_LIBRARY_PATH", PROGRAMS.resolve("libs").toAbsolutePath().toString());
        var complaints = File.createTempFile("database", ".txt");
        var process = builder.redirectError(complaints).start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(builder.command().get(0) + ": " + Files.readString(complaints.toPath(), StandardCharsets.UTF_8));
        }
    }
}
