package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.mail.OutgoingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Laat het staan" from the mail: without signing in, once, by the one for whom it is. */
@MicronautTest(transactional = false)
class RenewalLinkPagesTest {

    private static final String GREET = "greet@voorbeeld.example";

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
    Residents residents;
    @Inject
    HelpPosts posts;
    @Inject
    PostLife life;
    @Inject
    PostWarningJob warning;
    @Inject
    PostExpiryJob expiry;
    @Inject
    MailRound round;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;

    private HelpPost heg;

    @BeforeEach
    void greetAskedAlmostSixtyDaysAgo() {
        cast.enter();
        heg = residents.published(people.byId(demo.idOf("greet").orElseThrow()).orElseThrow(), says("Wie knipt mijn heg?"));
        clock.pass(Duration.ofDays(54));
    }

    @Test
    void the_button_keeps_it_sixty_days_and_a_second_press_says_so_plainly() {
        var mail = warned();
        assertFalse(mail.text().contains("heg"), mail.text());
        var path = TestMails.firstLink(mail);
        var visitor = pages.visitor();
        for (int scan = 0; scan < 3; scan++) {
            assertTrue(visitor.open(path).text().contains("Is het nog nodig?"));
        }
        assertEquals(heg.expiresOn(), now().expiresOn(), "opening changes nothing");

        var page = visitor.open(path);
        assertFalse(page.document().text().contains("heg"), "no word of the post");
        var done = visitor.arrive(visitor.submit(page, "main form"));
        assertTrue(done.text().contains("Het is gelukt"), done.text());
        assertEquals(heg.expiresOn().plusDays(54), now().expiresOn());
        assertTrue(visitor.submit(page, "main form").text().contains("U hoeft niets meer te doen"));
        assertEquals(heg.expiresOn().plusDays(54), now().expiresOn());
        round.run();
        assertEquals("Uw bericht blijft staan", newest().subject());
        clock.pass(Duration.ofDays(70));
        assertTrue(visitor.open(path).text().contains("al gebruikt"));
    }

    @Test
    void a_hidden_post_comes_back_from_its_mail() {
        clock.pass(Duration.ofDays(8));
        expiry.run(clock.instant());
        assertFalse(now().onBoard());
        round.run();
        var visitor = pages.visitor();

        var page = visitor.open(TestMails.firstLink(newest()));
        assertTrue(page.text().contains("De tijd van uw bericht is om"), page.text());
        visitor.submit(page, "main form");

        assertTrue(now().onBoard());
        assertEquals(heg.publishedAt(), now().publishedAt());
    }

    @Test
    void somebody_elses_a_broken_a_closed_and_a_very_old_link_each_say_so() {
        var path = TestMails.firstLink(warned());

        var ans = signIn.as("ans").open(path);
        assertEquals(404, ans.status());
        assertTrue(ans.text().contains("voor iemand anders"), ans.text());
        assertEquals(200, signIn.as("greet").open(path).status());
        assertEquals(404, pages.visitor().open(path + "0").status());
        life.close(heg.authorId(), heg.id(), VisiblePost.Outcome.HELPED_HERE, null, clock.instant());
        assertTrue(pages.visitor().open(path).text().contains("afgerond"));
        clock.pass(Duration.ofDays(91));
        expiry.run(clock.instant());
        var old = pages.visitor().open(path);
        assertEquals(410, old.status());
        assertTrue(old.text().contains("te oud"), old.text());
    }

    @Test
    void a_mail_that_waited_a_day_for_the_server_says_what_is_true_then() {
        mails.goAway(true);
        warning.run(clock.instant());
        round.run();
        life.renew(heg.authorId(), heg.id(), clock.instant());
        for (int hour = 0; hour < 24; hour++) {
            clock.pass(Duration.ofHours(1));
            round.run();
        }
        mails.goAway(false);
        clock.pass(Duration.ofHours(3));
        round.run();

        assertEquals(List.of("Uw bericht blijft staan"), aboutTheHedge().stream().map(OutgoingMail::subject).toList());
    }

    private OutgoingMail warned() {
        warning.run(clock.instant());
        warning.run(clock.instant());
        round.run();
        assertEquals(List.of("Staat uw bericht er nog goed?"), aboutTheHedge().stream().map(OutgoingMail::subject).toList());
        return newest();
    }

    private OutgoingMail newest() {
        var about = aboutTheHedge();
        return about.get(about.size() - 1);
    }

    private List<OutgoingMail> aboutTheHedge() {
        return mails.to(GREET).stream().filter(mail -> mail.text().contains("/hulp/" + heg.code())
            || mail.text().contains("/verlengen/" + heg.id() + "-")).toList();
    }

    private HelpPost now() {
        return posts.byId(heg.id()).orElseThrow();
    }
}
