package nl.buurtkanaal.closing;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.mail.OutgoingMail;
import org.junit.jupiter.api.BeforeEach;

/** "Is het gelukt?": from the quiet week or the agreed day to the thank-you, with a clock that is moved. */
@MicronautTest(transactional = false)
abstract class ClosingPagesTest {

    static final String GREET = "greet@voorbeeld.example";
    static final String TOLD = "SELECT CONCAT_WS(' ', because, outcome, how) FROM help_outcome WHERE ";

    @Inject
    Cast cast;

    @Inject
    SignIn signIn;

    @Inject
    Pages pages;

    @Inject
    PersonDemo demo;

    @Inject
    People people;

    @Inject
    HelpPosts posts;

    @Inject
    PostLife life;

    @Inject
    ClosingQuestionJob job;

    @Inject
    ClosingCleanUpJob cleanUp;

    @Inject
    MailRound round;

    @Inject
    TestMails mails;

    @Inject
    TestClock clock;

    @Inject
    Directory directory;

    @Inject
    Rows rows;

    @BeforeEach
    void nobodyElseTalks() {
        cast.enter();
        rows.change("DELETE FROM help_outcome");
        rows.change("DELETE FROM agreement");
        rows.change("DELETE c FROM conversation c JOIN help_post p ON p.id = c.help_post_id WHERE p.for_whom <> 'ON_BEHALF'");
    }

    /** The mails that ask, to Greet. */
    List<OutgoingMail> asked() {
        return mails.to(GREET).stream().filter(mail -> mail.subject().equals("Is het gelukt?")).toList();
    }

    String told(HelpPost post) {
        return directory.text(TOLD + "help_post_id = " + post.id());
    }

    HelpPost asks(String title) {
        return asks(title, "greet");
    }

    HelpPost asks(String title, String who) {
        return place(who, HelpPost.Kind.REQUEST, title);
    }

    HelpPost place(String who, HelpPost.Kind kind, String title) {
        var person = people.byId(demo.idOf(who).orElseThrow()).orElseThrow();
        return posts.submit(person.editionId(), person.kernId(), HelpPostAuthors.self(person.id()), new HelpPostContent(kind,
            Category.TUIN, title, "Ongeveer twee uur werk.", DayParts.OPEN, HelpPost.Rhythm.ONCE, null, null, HelpPost.Reach.NEIGHBOURS,
            false, false, false), clock.instant());
    }

    /** Returns the code of the conversation that this opens. */
    String answers(String who, HelpPost post) {
        var visitor = signIn.as(who);
        var talk = visitor.submit(visitor.open(post.path("brummen") + "/antwoorden"), "form:has(textarea)", "bericht",
            "Ik kom graag helpen.");
        return talk.redirect().orElseThrow(() -> new AssertionError(talk.text())).replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    /** Lets time pass, and the jobs with it. */
    void run(Duration time) {
        clock.pass(time);
        job.run(clock.instant());
        round.run();
    }

    static Page press(Visitor visitor, Page page, String answer) {
        return visitor.submit(page, "main form", "antwoord", answer);
    }
}
