package nl.buurtkanaal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A start with environment variables, as whoever runs the site sets them. */
class Editions_SettingsTest {

    @Test
    void an_edition_can_be_complete_by_settings_alone() {
        try (var site = start(Map.of(
            "BUURTKANAAL_EDITIONS", "brummen,bergen-nh",
            "BUURTKANAAL_EDITION_BERGEN_NH_NAME", "Bergen voor elkaar",
            "BUURTKANAAL_EDITION_BERGEN_NH_PHONE", "072-000 01 00",
            "BUURTKANAAL_EDITION_BERGEN_NH_CONTROLLER", "Stichting Voorbeeld",
            "BUURTKANAAL_EDITION_BERGEN_NH_PRIVACY_CONTACT", "privacy@bergen.example",
            "BUURTKANAAL_EDITION_BERGEN_NH_HOST", "Bergen.Example",
            "BUURTKANAAL_EDITION_BERGEN_NH_PALETTE", "water"))) {
            var editions = site.getBean(Editions.class);
            var bergen = editions.bySlug("bergen-nh").orElseThrow();

            assertEquals("Bergen voor elkaar", bergen.name());
            assertEquals("tel:+31720000100", bergen.phoneHref());
            assertTrue(bergen.ready());
            assertEquals(List.of("edition.fgContact"), bergen.missing());
            assertEquals("water", bergen.palette());
            assertEquals(bergen, editions.byHost("bergen.example:443").orElseThrow());
            assertTrue(editions.bySlug("kampen").isEmpty());
            // the table keeps what was there without the settings
            assertFalse(site.getBean(EditionRepository.class).findBySlug("bergen-nh").orElseThrow().name().startsWith("Bergen"));
        }
    }

    @Test
    void a_slug_of_nothing_stops_the_start() {
        assertStops("'kampn'", Map.of("BUURTKANAAL_EDITIONS", "brummen,kampn"));
        assertStops("names no edition", Map.of("BUURTKANAAL_EDITIONS", " , "));
    }

    @Test
    void a_value_that_cannot_be_stops_the_start() {
        assertStops("phone: 'bel ons' is no phone number", Map.of("BUURTKANAAL_EDITION_BRUMMEN_PHONE", "bel ons"));
        assertStops("host: 'https://brummen.example' is no host name",
            Map.of("BUURTKANAAL_EDITION_BRUMMEN_HOST", "https://brummen.example"));
        assertStops("palette: 'roze' is none of neutraal, linde", Map.of("BUURTKANAAL_EDITION_BRUMMEN_PALETTE", "roze"));
        assertStops("campaign-url: 'javascript:alert(1)' is no web address",
            Map.of("BUURTKANAAL_EDITION_BRUMMEN_CAMPAIGN_URL", "javascript:alert(1)"));
    }

    private static void assertStops(String sentence, Map<String, Object> settings) {
        var failure = assertThrows(RuntimeException.class, () -> start(settings).close());
        assertTrue(failure.getMessage().contains(sentence), failure.getMessage());
    }

    private static ApplicationContext start(Map<String, Object> settings) {
        return ApplicationContext.builder("test")
            .propertySources(PropertySource.of("variables", settings, PropertyConvention.ENVIRONMENT_VARIABLE)).start();
    }
}
