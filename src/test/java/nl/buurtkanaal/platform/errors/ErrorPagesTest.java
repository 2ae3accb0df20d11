package nl.buurtkanaal.platform.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Pages;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ErrorPagesTest {

    @Inject
    Pages pages;

    @Test
    void an_unknown_asset_is_a_page_of_ours_with_404() {
        var page = pages.visitor().open("/assets/nergens.css");

        assertEquals(404, page.status());
        assertEquals("Deze pagina is er niet", page.heading());
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"));
        assertFalse(page.source().contains("Exception"));
    }
}
