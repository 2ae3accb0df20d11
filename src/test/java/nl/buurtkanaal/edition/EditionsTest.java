package nl.buurtkanaal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.errors.WrongSetting;
import org.junit.jupiter.api.Test;

/** Each test is rolled back. */
@MicronautTest
@Property(name = "buurtkanaal.address", value = "https://buurtkanaal.example:8443/")
@Property(name = "buurtkanaal.editions", value = "kampen, Brummen ,lochem,,brummen")
class EditionsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject Editions editions;
    @Inject EditionOpening opening;
    @Inject EditionRepository repository;
    @Inject EditionReading reading;
    @Inject EditionDemo demo;
    @Inject EditionSender sender;
    @Inject Kernen kernen;

    @Test
    void the_setting_says_which_are_open_and_in_which_order() {
        assertEquals(List.of("kampen", "brummen", "lochem"), editions.open().stream().map(Edition::slug).toList());
    }

    @Test
    void the_two_that_ship_have_a_name_and_a_look_of_their_own() {
        var brummen = edition("brummen");
        var kampen = edition("kampen");

        assertEquals("Buurtkanaal", brummen.name());
        assertEquals("Kamperkracht", kampen.name());
        assertEquals("linde", brummen.palette());
        assertEquals("hanze", kampen.palette());
        assertEquals(12, brummen.kernen().size());
        assertEquals(18, kampen.kernen().size());
    }

    @Test
    void no_two_kernen_of_an_edition_share_a_path() {
        for (var edition : editions.open()) {
            assertEquals(edition.kernen().size(), new HashSet<>(edition.kernen().stream().map(Kern::slug).toList()).size(), edition.slug());
        }
    }

    @Test
    void a_third_opens_by_its_slug_alone_with_its_woonplaatsen_as_kernen() {
        var lochem = edition("lochem");

        assertEquals("Buurtkanaal Lochem", lochem.name());
        assertEquals("Lochem", lochem.place());
        assertEquals("neutraal", lochem.palette());
        assertEquals(List.of("Almen", "Barchem", "Eefde", "Epse", "Gorssel", "Harfsen", "Joppe", "Kring van Dorth", "Laren", "Lochem"),
            lochem.kernen().stream().map(Kern::name).toList());
    }

    @Test
    void what_is_not_filled_in_is_named_and_without_a_controller_it_is_not_ready() {
        var lochem = edition("lochem");

        assertFalse(lochem.ready());
        assertNull(lochem.phone());
        assertNull(lochem.phoneHref());
        assertEquals(List.of("edition.controller", "edition.phone", "edition.privacyContact", "edition.fgContact"), lochem.missing());
    }

    @Test
    void a_slug_of_nothing_is_refused_with_what_it_may_have_been() {
        var refusal = assertThrows(WrongSetting.class, () -> opening.open(List.of("brummen", "lochm")));

        assertEquals("BUURTKANAAL_EDITIONS names 'lochm', which is no edition and no gemeente. Did you mean lochem? "
            + "Name the slugs of gemeenten with commas between them, for example brummen,kampen,lochem.", refusal.getMessage());
    }

    @Test
    void an_administrators_change_is_seen_and_stays_at_the_next_start() {
        var row = repository.findBySlug("lochem").orElseThrow();
        var changed = row.values().with(key -> key.equals("name") ? Optional.of("Lochem helpt") : Optional.empty());
        repository.update(row.with(changed, NOW));

        opening.open(List.of("lochem"));

        assertEquals("Lochem helpt", read("lochem").name());
    }

    @Test
    void an_edition_that_the_setting_no_longer_names_is_closed_and_kept() {
        var lochem = edition("lochem");

        var closed = reading.all(List.of("brummen", "kampen")).stream().filter(edition -> edition.id() == lochem.id()).findFirst()
            .orElseThrow();

        assertFalse(closed.open());
        assertEquals(lochem.kernen(), closed.kernen());
    }

    @Test
    void links_begin_with_the_address_of_the_site_or_with_the_editions_own_host() {
        var row = repository.findBySlug("kampen").orElseThrow();
        repository.update(row.with(row.values().with(key -> key.equals("host") ? Optional.of("Kamperkracht.example") : Optional.empty()),
            NOW));

        assertEquals("https://kamperkracht.example:8443", read("kampen").address());
        assertEquals("https://buurtkanaal.example:8443", edition("lochem").address());
        assertEquals("https://buurtkanaal.example:8443/lochem/hulp", edition("lochem").link("/lochem/hulp"));
    }

    @Test
    void a_host_that_no_edition_has_means_none() {
        assertTrue(editions.byHost("localhost:8080").isEmpty());
        assertTrue(editions.byHost(null).isEmpty());
        assertTrue(editions.byHost("").isEmpty());
    }

    @Test
    void a_path_tells_its_edition() {
        assertEquals("kampen", editions.atPath("/kampen/hulp/nieuw").orElseThrow().slug());
        assertEquals("kampen", editions.atPath("/kampen").orElseThrow().slug());
        assertTrue(editions.atPath("/mijn/kampen").isEmpty());
        assertTrue(editions.atPath("/").isEmpty());
        assertTrue(editions.atPath("").isEmpty());
    }

    @Test
    void a_kern_belongs_to_one_edition_and_is_found_within_it_only() {
        var brummen = edition("brummen");
        var oeken = brummen.kern("oeken");

        assertTrue(brummen.has(oeken.id()));
        assertFalse(edition("kampen").has(oeken.id()));
        assertEquals("brummen", editions.ofKern(oeken.id()).orElseThrow().slug());
        assertThrows(NotFound.class, () -> edition("kampen").kern("oeken"));
        assertThrows(NotFound.class, () -> brummen.kern(null));
    }

    @Test
    void the_demo_fills_in_what_an_edition_needs_to_take_posts() {
        demo.load(NOW);

        var brummen = read("brummen");
        assertTrue(brummen.ready());
        assertTrue(brummen.missing().isEmpty());
        assertEquals("tel:+31575000100", brummen.phoneHref());
    }

    @Test
    void a_mail_goes_out_in_the_name_of_its_edition_or_of_the_site() {
        var kampen = edition("kampen");

        assertEquals("Kamperkracht", sender.of(kampen.id()).name());
        assertEquals("Buurtkanaal", sender.of(null).name());
        assertNull(sender.of(null).slug());
        assertEquals("https://buurtkanaal.example:8443", sender.of(-1L).address());
    }

    private Edition edition(String slug) {
        return editions.bySlug(slug).orElseThrow();
    }

    private Edition read(String slug) {
        return reading.all(List.of("kampen", "brummen", "lochem")).stream().filter(edition -> edition.slug().equals(slug)).findFirst()
            .orElseThrow();
    }
}
