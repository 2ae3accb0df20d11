package nl.buurtkanaal.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CategoryTest {
    @Test
    void there_are_twenty_one_categories_with_a_label_and_a_safety_note() {
        assertEquals(21, Category.values().length);
        for (var category : Category.values()) {
            assertFalse(category.label().isBlank());
            assertFalse(category.note().isBlank());
        }
    }

    @Test
    void a_slug_leads_to_its_category_and_an_unknown_one_to_none() {
        assertEquals(Optional.of(Category.VERVOER), Category.of("vervoer"));
        assertEquals(Optional.empty(), Category.of("VERVOER"));
        assertEquals(Optional.empty(), Category.of(""));
        assertEquals(Optional.empty(), Category.of(null));
        for (var category : Category.values()) {
            assertEquals(Optional.of(category), Category.of(category.slug()));
        }
    }

    @Test
    void six_categories_are_orange_and_only_oppas_needs_a_vog() {
        var orange = Stream.of(Category.values()).filter(Category::orange).collect(Collectors.toSet());
        assertEquals(EnumSet.of(Category.VERVOER, Category.MAATJE, Category.ADMINISTRATIE, Category.HUISWERK, Category.OPPAS,
            Category.RESPIJT), orange);
        assertEquals(Set.of(Category.OPPAS), Stream.of(Category.values()).filter(Category::needsVog).collect(Collectors.toSet()));
    }

    @Test
    void siblings_hold_both_ways_and_nobody_is_its_own_sibling() {
        for (var category : Category.values()) {
            assertFalse(category.siblingOf(category));
            category.siblings().forEach(sibling -> assertTrue(sibling.siblingOf(category)));
        }
        assertEquals(20 * 2, Stream.of(Category.values()).mapToInt(category -> category.siblings().size()).sum());
    }

    @Test
    void gezelschap_has_the_siblings_of_the_table_and_anders_has_none() {
        assertEquals(EnumSet.of(Category.MAATJE, Category.BELLEN, Category.WANDELEN, Category.SAMEN), Category.GEZELSCHAP.siblings());
        assertEquals(Set.of(), Category.ANDERS.siblings());
        assertEquals(Set.of(), Category.ANDERS.domains());
    }

    @Test
    void domains_rubrieken_and_leefringen_have_slugs_and_labels() {
        assertEquals(Optional.of(Rubriek.THUIS_WONEN), Rubriek.of("thuis-wonen"));
        assertEquals("Zorgen voor een ander", Rubriek.MANTELZORG.label());
        assertEquals(10, Rubriek.values().length);
        for (var rubriek : Rubriek.values()) {
            assertFalse(rubriek.label().isBlank());
        }
        for (var domain : Domain.values()) {
            assertEquals(Optional.of(domain), Domain.of(domain.slug()));
            assertFalse(domain.label().isBlank());
        }
        for (int number = 1; number <= 4; number++) {
            assertEquals(number, Leefring.of(number).number());
            assertFalse(Leefring.of(number).label().isBlank());
        }
    }
}
