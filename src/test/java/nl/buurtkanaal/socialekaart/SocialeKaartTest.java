package nl.buurtkanaal.socialekaart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(transactional = false)
class SocialeKaartTest {

    @Inject SocialeKaart socialeKaart;
    @Inject Editions editions;
    @Inject Directory directory;

    @BeforeEach
    void asItWas() {
        directory.reset();
    }

    @Test
    void the_best_fitting_rubriek_goes_first_and_fills_the_list() {
        var cards = forCategory(Category.VERVOER, "oeken", 3);

        assertEquals(Rubriek.VERVOER, cards.get(0).rubriek());
        assertEquals(3, cards.size());
        assertTrue(cards.stream().allMatch(card -> card.rubriek() == Rubriek.VERVOER || card.rubriek() == Rubriek.THUIS_WONEN));
    }

    @Test
    void what_does_not_serve_the_kern_is_absent() {
        var inOeken = forCategory(Category.COMPUTERHULP, "oeken", 10).stream().map(SocialeKaartCard::slug).toList();
        var inEerbeek = forCategory(Category.COMPUTERHULP, "eerbeek", 10).stream().map(SocialeKaartCard::slug).toList();

        assertFalse(inOeken.equals(inEerbeek));
        assertTrue(inEerbeek.stream().anyMatch(slug -> slug.contains("digi")), inEerbeek.toString());
        assertTrue(inOeken.stream().noneMatch(slug -> slug.contains("digicafe")), inOeken.toString());
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void every_kind_of_help_leads_to_something_in_every_kern_of_the_demo(Category category) {
        assertTrue(CategoryRubrieken.of(category).size() <= 3);
        for (var edition : editions.open()) {
            edition.kernen().forEach(kern -> assertFalse(socialeKaart.forCategory(edition.id(), kern.id(), category, 3).isEmpty(),
                category + " in " + kern.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(Rubriek.class)
    void every_rubriek_leads_back_to_the_neighbours_but_veilig_thuis(Rubriek rubriek) {
        assertEquals(rubriek != Rubriek.VEILIG_THUIS, CategoryRubrieken.categoryOf(rubriek).isPresent());
    }

    @Test
    void a_post_is_led_only_to_what_is_about_its_own_kind_of_help() {
        var brummen = editions.bySlug("brummen").orElseThrow();
        var oeken = brummen.kern("oeken").id();

        var rides = socialeKaart.about(brummen.id(), oeken, Category.VERVOER, 3);
        assertFalse(rides.isEmpty());
        assertTrue(rides.stream().allMatch(card -> card.rubriek() == Rubriek.VERVOER));
        assertEquals(List.of(), socialeKaart.about(brummen.id(), oeken, Category.TUIN, 3));
    }

    private List<SocialeKaartCard> forCategory(Category category, String kern, int limit) {
        var brummen = editions.bySlug("brummen").orElseThrow();
        return socialeKaart.forCategory(brummen.id(), brummen.kern(kern).id(), category, limit);
    }
}
