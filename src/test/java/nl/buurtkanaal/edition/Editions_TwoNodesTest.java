package nl.buurtkanaal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Committed: two editions that no other test names stay behind, closed. */
@MicronautTest(transactional = false)
class Editions_TwoNodesTest {

    @Inject EditionOpening opening;
    @Inject EditionReading reading;

    @Test
    void nodes_that_start_together_open_each_edition_once_whatever_their_order() throws Exception {
        var nodes = Executors.newFixedThreadPool(3);
        Callable<Object> forth = () -> {
            opening.open(List.of("zutphen", "voorst"));
            return null;
        };
        Callable<Object> back = () -> {
            opening.open(List.of("voorst", "zutphen"));
            return null;
        };

        for (var start : nodes.invokeAll(List.of(forth, back, forth))) {
            start.get();
        }
        nodes.shutdown();

        var opened = reading.all(List.of("zutphen", "voorst")).stream().filter(Edition::open).toList();
        assertEquals(List.of("zutphen", "voorst"), opened.stream().map(Edition::slug).toList());
        assertEquals(List.of(1, 1), opened.stream().map(edition -> edition.gemeenteIds().size()).toList());
        assertEquals(List.of("Warnsveld", "Zutphen"), opened.get(0).kernen().stream().map(kern -> kern.name()).toList());
    }
}
