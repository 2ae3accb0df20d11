package nl.buurtkanaal.kern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several nodes, or a start that fails halfway, leave in the database: committed, and put right again after each test. */
@MicronautTest(transactional = false)
class ReferenceLoad_TwoNodesTest {

    @Inject ReferenceLoad load;
    @Inject KernRepository repository;
    @Inject DataSource dataSource;

    @AfterEach
    void loadAsShipped() {
        load.run(ReferenceFiles.shipped());
    }

    @Test
    void of_three_nodes_that_start_together_one_loads_and_all_find_the_same() throws Exception {
        var before = tables();
        forget();
        var nodes = Executors.newFixedThreadPool(3);

        Callable<Boolean> start = () -> load.run(ReferenceFiles.shipped());
        var loaded = nodes.invokeAll(List.of(start, start, start)).stream().filter(future -> {
            try {
                return future.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).count();
        nodes.shutdown();

        assertEquals(1, loaded);
        assertEquals(before, tables());
    }

    @Test
    void a_load_that_ends_halfway_leaves_everything_as_it_was() {
        var before = tables();
        var broken = ReferenceFiles.read(name -> {
            var text = new String(ReferenceFiles.shippedFile(name), StandardCharsets.UTF_8);
            return switch (name) {
                case "kernen.csv" -> text.replaceAll("(?m)^GM0213,Brummen,Coldenhove,.*\n", "").getBytes(StandardCharsets.UTF_8);
                case "barrieres.csv" -> (text + "GM0213/hall,GM0000/nergens,,\n").getBytes(StandardCharsets.UTF_8);
                default -> text.getBytes(StandardCharsets.UTF_8);
            };
        });

        assertThrows(IllegalStateException.class, () -> load.run(broken));

        assertEquals(before, tables());
    }

    private List<Object> tables() {
        return Stream.of(repository.version(), repository.gemeenten(), repository.kernen(), repository.neighbours(),
            repository.postcodes().stream().map(Object::toString).sorted().toList()).toList();
    }

    private void forget() throws Exception {
        try (var connection = DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
             var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE reference_load SET sha256 = '' WHERE file_name = '*'");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
