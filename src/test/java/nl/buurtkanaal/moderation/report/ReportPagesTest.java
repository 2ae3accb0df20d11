package nl.buurtkanaal.moderation.report;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Reports, from who sees something wrong to what is decided. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportPagesTest {

    static final String FORM = "form#melding";

    @Inject
    Cast cast;

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    TestMails mails;

    @Inject
    MailRound mailRound;

    @Inject
    TestClock clock;

    @Inject
    ReportCleanUpJob cleanUp;

    @Inject
    Rows rows;
    Visitor marijke;
    Visitor hanneke;
    Visitor greet;
    Visitor corrie;

    /** Of Greet, in Oeken, on the board. */
    String post;

    /** Between Greet and Corrie about it. */
    String talk;

    @BeforeAll
    void enter() {
        cast.enter();
        marijke = signIn.as("marijke");
        hanneke = signIn.as("hanneke");
        greet = signIn.as("greet");
        corrie = signIn.as("corrie");
        post = rows.text("SELECT p.code FROM help_post p JOIN person a ON a.id = p.author_id JOIN conversation c ON c.help_post_id = p.id"
            + " JOIN person h ON h.id = c.answerer_id WHERE a.shown_name = 'Greet' AND h.shown_name = 'Corrie'");
        talk = rows.text("SELECT c.code FROM conversation c JOIN help_post p ON p.id = c.help_post_id WHERE p.code = '" + post + "'");
    }

    @BeforeEach
    void no_reports() {
        rows.change("DELETE FROM report");
        rows.change("DELETE FROM limit_count");
        rows.change("DELETE FROM outbox WHERE state = 0");
        clock.reset();
    }

    Page report(Visitor visitor, String path, String reason) {
        return visitor.arrive(visitor.submit(visitor.open(path), FORM, "reden", reason));
    }

    String desk() {
        return "/brummen/balie/meldingen/" + rows.text("SELECT MAX(id) FROM report");
    }
}
