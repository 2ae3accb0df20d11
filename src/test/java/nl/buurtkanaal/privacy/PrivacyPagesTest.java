package nl.buurtkanaal.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an edition tells about personal data. */
@MicronautTest(transactional = false)
class PrivacyPagesTest {

    @Inject
    Cast cast;

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    Register register;

    @BeforeEach
    void enter() {
        cast.enter();
    }

    @Test
    void the_privacy_page_prints_the_whole_register() {
        var page = pages.visitor().open("/brummen/privacy");

        assertEquals(register.activities().stream().map(Register.Activity::name).toList(), page.texts("main details > summary"));
        var text = page.text();
        assertEquals(List.of(), register.tables().stream().map(name -> register.table(name).orElseThrow())
            .filter(table -> !table.columns().isEmpty() && !text.contains(table.what() + ":")).map(Register.Table::name).toList());
        assertTrue(text.contains("Uw rechten") && text.contains("Autoriteit Persoonsgegevens"));
    }

    @Test
    void it_names_who_answers_for_it_and_says_what_nobody_filled_in() {
        var text = pages.visitor().open("/kampen/privacy").text();

        assertTrue(text.contains("Stichting Kamperkracht Voorbeeld is verantwoordelijk voor uw gegevens"), text);
        assertTrue(text.contains("Wie de techniek van de site verzorgt, is nog in te vullen."), text);
        assertTrue(text.contains("Wie uw klacht hoort, is nog in te vullen."), text);
    }

    @Test
    void the_assessment_of_risks_names_every_processing_and_leaves_open_what_the_controller_must_say() {
        var page = signIn.as("hanneke").open("/brummen/beheer/dpia");

        assertEquals(200, page.status());
        assertEquals(register.activities().stream().map(Register.Activity::name).toList(), page.texts("main h3"));
        assertTrue(page.texts("main .panel").size() >= 8);
        assertTrue(page.texts("main .panel").stream().allMatch(text -> text.startsWith("Nog in te vullen door")));
    }
}
