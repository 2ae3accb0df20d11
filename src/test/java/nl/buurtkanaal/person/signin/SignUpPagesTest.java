package nl.buurtkanaal.person.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;

/** Somebody new comes to the site. */
@MicronautTest(transactional = false)
abstract class SignUpPagesTest {

    static final String DRAFT = "/brummen/hulp/concept/7K3MZQ";

    @Inject
    Pages pages;

    @Inject
    Newcomers newcomers;

    @Inject
    TestMails mails;

    @Inject
    MailRound mailRound;

    @Inject
    TestClock clock;

    @Inject
    SignUps signUps;

    @Inject
    People people;

    @BeforeEach
    void another_day() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        mailRound.run();
        mails.clear();
    }

    Page signUp(Visitor visitor, String terug, String... typed) {
        var form = visitor.open("/aanmelden?editie=brummen" + (terug == null ? "" : "&terug=" + terug));
        var all = new String[typed.length + 8];
        var filled = new String[] {"shownName", "Nieuw", "kern", "hall", "age", "adult", "rules", "ja"};
        System.arraycopy(filled, 0, all, 0, 8);
        System.arraycopy(typed, 0, all, 8, typed.length);
        return visitor.submit(form, "#aanmelden", all);
    }

    String link(String email) {
        mailRound.run();
        return TestMails.firstLink(mails.newestTo(email).orElseThrow(() -> new AssertionError("No mail to " + email)));
    }
}
