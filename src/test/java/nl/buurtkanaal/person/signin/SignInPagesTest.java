package nl.buurtkanaal.person.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;

/** Somebody with an account comes to sign in. */
@MicronautTest(transactional = false)
abstract class SignInPagesTest {

    @Inject
    Pages pages;

    @Inject
    Newcomers newcomers;

    @Inject
    Passwords passwords;

    @Inject
    QuickPasswords quick;

    @Inject
    TestMails mails;

    @Inject
    MailRound mailRound;

    @Inject
    TestClock clock;

    @Inject
    Bans bans;

    /** Limits and sessions of the test before are over. */
    @BeforeEach
    void another_day() {
        clock.pass(Duration.ofDays(60));
        mailRound.run();
        mails.clear();
    }

    Page ask(Visitor visitor, String email, String terug) {
        var form = visitor.open("/inloggen" + (terug == null ? "" : "?terug=" + terug));
        return visitor.arrive(visitor.submit(form, "#link-formulier", "linkEmail", email));
    }

    String link(String email) {
        mailRound.run();
        return TestMails.firstLink(mails.newestTo(email).orElseThrow(() -> new AssertionError("No mail to " + email)));
    }
}
