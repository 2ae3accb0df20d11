package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.WillingPeople;
import nl.buurtkanaal.person.willingness.Willingness;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.mail.OutgoingMail;
import org.junit.jupiter.api.BeforeEach;

/** From a request to the mail that asks, with a clock that is moved. Of all the cast only Kees likes to do the garden. */
@MicronautTest(transactional = false)
abstract class InvitationPagesTest {

    static final String KEES = "kees@voorbeeld.example";

    @Inject
    Cast cast;

    @Inject
    SignIn signIn;

    @Inject
    Pages pages;

    @Inject
    PersonDemo people;

    @Inject
    WillingPeople willing;

    @Inject
    HelpPosts posts;

    @Inject
    PostLife life;

    @Inject
    Editions editions;

    @Inject
    AskingRoundJob rounds;

    @Inject
    InvitationMailJob mailJob;

    @Inject
    KernOverviewJob overviewJob;

    @Inject
    MailRound mailRound;

    @Inject
    TestMails mails;

    @Inject
    TestClock clock;

    @Inject
    Directory directory;

    @Inject
    Rows rows;

    @Inject
    People homes;

    @BeforeEach
    void onlyKeesLikesToDoTheGarden() {
        cast.enter();
        List.of("invitation", "asking", "kern_overview", "willingness").forEach(this::empty);
        likes("kees", Hearing.AT_ONCE);
    }

    HelpPost greetAsks(String title) {
        return asks(title, false);
    }

    HelpPost asks(String title, boolean quiet) {
        var post = posts.submit(edition(), homeOf("greet"), HelpPostAuthors.self(id("greet")),
            content(HelpPost.Kind.REQUEST, Category.TUIN, title, quiet), clock.instant());
        assertEquals(HelpPost.Status.PUBLISHED, post.status());
        return post;
    }

    static HelpPostContent content(HelpPost.Kind kind, Category category, String title, boolean quiet) {
        return new HelpPostContent(kind, category, title, "Ongeveer twee uur werk.", DayParts.OPEN, HelpPost.Rhythm.ONCE, null, null,
            HelpPost.Reach.NEIGHBOURS, false, quiet, false);
    }

    void empty(String table) {
        rows.change("DELETE FROM " + table);
    }

    void likes(String who, Hearing hearing) {
        willing.say(id(who), new Willingness(Set.of(Category.TUIN), DayParts.OPEN, HowFar.NEIGHBOURS, 4, null, hearing), id(who),
            clock.instant());
    }

    /** Lets time pass, and the jobs with it. */
    void run(Duration time) {
        clock.pass(time);
        rounds.run(clock.instant());
        mailJob.run(clock.instant());
        overviewJob.run(clock.instant());
        mailRound.run();
    }

    static String link(OutgoingMail mail) {
        return TestMails.firstLink(mail);
    }

    long edition() {
        return editions.bySlug("brummen").orElseThrow().id();
    }

    long id(String demoId) {
        return people.idOf(demoId).orElseThrow();
    }

    long homeOf(String demoId) {
        return homes.byId(id(demoId)).orElseThrow().kernId();
    }
}
