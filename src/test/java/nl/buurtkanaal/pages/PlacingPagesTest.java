package nl.buurtkanaal.pages;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;

/** From words to a post that waits for the buurtverbinder. */
@MicronautTest(transactional = false)
abstract class PlacingPagesTest {

    static final String FORM = "form.form-card";
    static final String WORDS = "Wie knipt mijn heg? Het is twee uur werk. De groenbak staat klaar.";

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;
    @Inject TestMails mails;
    @Inject MailRound mailRound;
    @Inject TestClock clock;

    @BeforeEach
    void everybodyIsThere() {
        cast.enter();
    }

    Page firstStep(Visitor visitor, String words) {
        return visitor.submit(visitor.open("/brummen/hulp/nieuw?soort=vraag"), FORM, "words", words, "kern", "oeken");
    }

    Page secondStep(Visitor visitor, String words) {
        return visitor.arrive(firstStep(visitor, words));
    }
}
