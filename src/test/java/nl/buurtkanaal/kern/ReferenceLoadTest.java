package nl.buurtkanaal.kern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each test is one transaction that is rolled back, so the places stay as shipped for the others. */
@MicronautTest
class ReferenceLoadTest {

    @Inject ReferenceLoad load;
    @Inject Kernen kernen;
    @Inject KernRepository repository;
    @Inject JdbcOperations jdbc;

    @Test
    void files_that_did_not_change_are_not_loaded_again() {
        assertFalse(load.run(ReferenceFiles.shipped()));
    }

    @Test
    void each_file_is_remembered_with_its_hash() {
        for (var file : ReferenceFiles.shipped().hashes().entrySet()) {
            assertEquals(1, count("reference_load WHERE file_name = '" + file.getKey() + "' AND sha256 = '" + file.getValue() + "'"));
        }
    }

    @Test
    void every_kern_of_the_country_is_its_own_neighbour_at_0_minutes() {
        assertEquals(count("kern"), count("kern_neighbour WHERE kern_id = neighbour_id AND minutes = 0"));
        assertEquals(count("kern"), count("kern_neighbour WHERE minutes = 0"));
    }

    @Test
    void a_corrected_barrier_changes_who_are_neighbours_and_no_id() {
        var oeken = kernen.byKey("GM0213/oeken").orElseThrow();

        var changed = load.run(with("barrieres.csv", text -> text + "GM0213/hall,GM0213/oeken,,Geen weg.\n"));

        var now = index();
        assertTrue(changed);
        assertEquals(oeken, now.byKey("GM0213/oeken").orElseThrow());
        assertTrue(now.minutesBetween(oeken.id(), now.byKey("GM0213/hall").orElseThrow().id()).isEmpty());
    }

    @Test
    void villages_that_join_another_gemeente_take_their_neighbours_and_posts_along() {
        var loosdrecht = kernen.byKey("GM1696/loosdrecht").orElseThrow();
        var wijdemeren = loosdrecht.gemeenteId();

        load.run(ReferenceFiles.read(name -> switch (name) {
            case "gemeenten.csv" -> edited(name, text -> text.replaceAll("(?m)^GM1696.*\n", ""));
            case "woonplaatsen.csv", "postcode4.csv" -> edited(name, text -> text.replace("GM1696,Wijdemeren", "GM0402,Hilversum"));
            default -> ReferenceFiles.shippedFile(name);
        }));

        var now = index();
        var moved = now.byKey("GM1696/loosdrecht").orElseThrow();
        assertEquals(loosdrecht.id(), moved.id());
        assertEquals("Hilversum", moved.gemeenteName());
        assertFalse(moved.retired());
        assertTrue(now.gemeenten().stream().noneMatch(gemeente -> gemeente.name().equals("Wijdemeren")));
        // an edition with the slug of the former gemeente keeps its kernen
        assertTrue(now.inGemeente(wijdemeren).contains(moved));
        assertEquals(kernen.neighboursOf(loosdrecht.id()).size(), now.neighboursOf(moved.id()).size());
    }

    @Test
    void a_kern_that_is_named_no_longer_is_kept_and_leads_to_its_successor() {
        var oeken = kernen.byKey("GM0213/oeken").orElseThrow();

        load.run(ReferenceFiles.read(name -> switch (name) {
            case "kernen.csv" -> edited(name, text -> text.replaceAll("(?m)^GM0213,Brummen,Oeken,.*\n", ""));
            case "barrieres.csv" -> edited(name, text -> text.replaceAll("(?m)^.*GM0213/oeken.*\n", ""));
            default -> ReferenceFiles.shippedFile(name);
        }));

        var now = index();
        var retired = now.find(oeken.id()).orElseThrow();
        assertTrue(retired.retired());
        assertEquals("Brummen", now.current(retired).name());
        assertFalse(now.placesAt("6971").get(0).kernen().contains(retired));
        var hall = now.byKey("GM0213/hall").orElseThrow();
        assertTrue(now.neighboursOf(hall.id()).stream().noneMatch(neighbour -> neighbour.kern().equals(retired)));
        assertEquals(15, now.minutesBetween(hall.id(), oeken.id()).orElseThrow());
    }

    @Test
    void a_kern_that_is_named_again_is_offered_again() {
        load.run(ReferenceFiles.read(name -> switch (name) {
            case "kernen.csv" -> edited(name, text -> text.replaceAll("(?m)^GM0213,Brummen,Coldenhove,.*\n", ""));
            case "barrieres.csv" -> edited(name, text -> text.replaceAll("(?m)^.*GM0213/coldenhove.*\n", ""));
            default -> ReferenceFiles.shippedFile(name);
        }));
        assertTrue(index().byKey("GM0213/coldenhove").orElseThrow().retired());

        load.run(ReferenceFiles.shipped());

        assertEquals(kernen.byKey("GM0213/coldenhove"), index().byKey("GM0213/coldenhove"));
    }

    @Test
    void a_barrier_for_a_kern_that_does_not_exist_is_told_by_name() {
        var files = with("barrieres.csv", text -> text + "GM0213/hall,GM0213/hal,,Typefout.\n");

        var failure = assertThrows(IllegalStateException.class, () -> load.run(files));

        assertTrue(failure.getMessage().contains("GM0213/hal"), failure.getMessage());
    }

    private KernIndex index() {
        return KernIndex.of(repository, ReferenceFiles.shipped().barriers());
    }

    private static ReferenceFiles with(String file, UnaryOperator<String> edit) {
        return ReferenceFiles.read(name -> name.equals(file) ? edited(name, edit) : ReferenceFiles.shippedFile(name));
    }

    private static byte[] edited(String name, UnaryOperator<String> edit) {
        var text = new String(ReferenceFiles.shippedFile(name), StandardCharsets.UTF_8);
        var changed = edit.apply(text);
        assertFalse(text.equals(changed), "the edit of " + name + " must change it");
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private long count(String what) {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM " + what, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
