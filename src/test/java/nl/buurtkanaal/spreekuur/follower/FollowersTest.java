package nl.buurtkanaal.spreekuur.follower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following a spreekuur: asked for, confirmed, told, stopped. */
@MicronautTest(transactional = false)
class FollowersTest {

    private static final String VOLGERS = "/brummen/spreekuren/hall/volgers";
    private static final String JAN = "jan@elders.example";
    private static final String CANCEL = "/brummen/beheer/spreekuren/afzegging";

    @Inject Pages pages;
    @Inject Cast cast;
    @Inject Directory directory;
    @Inject SignIn signIn;
    @Inject TestClock clock;
    @Inject TestMails mails;
    @Inject MailRound round;
    @Inject Followers followers;
    @Inject FollowerRepository repository;

    @BeforeEach
    void everybodyIsHere() {
        directory.willChange();
        cast.enter();
        directory.execute("DELETE FROM spreekuur_follower");
    }

    @AfterEach
    void asItWas() {
        clock.reset();
        directory.willChange();
        directory.reset();
    }

    @Test
    void someone_without_an_account_follows_after_a_button_behind_a_mail_and_stops_with_one_button() {
        var visitor = pages.visitor();

        var asked = visitor.submit(visitor.open(VOLGERS), "#volgen", "email", " Jan@Elders.example ");
        round.run();
        var link = TestMails.firstLink(mails.newestTo(JAN).orElseThrow());
        visitor.open(link);

        assertEquals(Optional.of("/brummen/spreekuren/hall?melding=spreekuur.follow-mail"), asked.redirect());
        assertEquals("0", confirmed(), "a mail scanner that opens the link confirms nothing");
        visitor.submit(visitor.open(link), "#bevestigen");
        assertEquals("1", confirmed());

        visitor.open(link + "/stop");
        assertEquals("1", confirmed(), "nor does it stop anything");
        visitor.submit(visitor.open(link + "/stop"), "#stoppen");
        assertEquals("0", confirmed());
        assertEquals(410, visitor.open(link).status());
    }

    @Test
    void a_cancelled_tuesday_is_mailed_after_five_minutes_with_where_else_to_go() {
        follow();
        cancel("hall/2026-12-01");
        clock.pass(Duration.ofMinutes(4));
        round.run();
        assertTrue(mails.to(JAN).isEmpty());

        clock.pass(Duration.ofMinutes(2));
        round.run();

        var mail = mails.newestTo(JAN).orElseThrow();
        assertTrue(mail.text().contains("Inloopspreekuur in Hall gaat niet door op dinsdag 1 december, 10.00 tot 11.00 "
            + "uur.\nWegens ziekte."), mail.text());
        assertFalse(mail.html().contains("&lt;"), mail.html());
        assertTrue(mail.unsubscribe().matches("http://.*/brummen/spreekuren/volgen/\\d+-[0-9a-f]{32}/stop"), mail.unsubscribe());
    }

    @Test
    void what_is_taken_back_within_five_minutes_reaches_nobody() {
        follow();
        cancel("hall/2026-12-01");
        clock.pass(Duration.ofMinutes(3));
        restore();
        clock.pass(Duration.ofMinutes(30));

        round.run();

        assertTrue(mails.to(JAN).isEmpty());
    }

    @Test
    void what_is_taken_back_later_is_told_too() {
        follow();
        cancel("hall/2026-12-01");
        clock.pass(Duration.ofMinutes(10));
        round.run();
        restore();
        clock.pass(Duration.ofMinutes(10));

        round.run();

        assertEquals(2, mails.to(JAN).size());
        assertTrue(mails.newestTo(JAN).orElseThrow().text().contains("Inloopspreekuur in Hall gaat toch door op dinsdag 1 december"));
    }

    @Test
    void a_mail_program_stops_it_with_one_post_in_either_form() {
        follow();
        var stop = link() + "/stop";
        var visitor = pages.visitor();

        var foreign = visitor.send(visitor.request(stop.replaceAll("-[0-9a-f]{32}/", "-" + "0".repeat(32) + "/"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertEquals(303, foreign.status());
        assertEquals("1", confirmed(), "a token that is not ours ends nothing");

        var multipart = visitor.send(visitor.request(stop).header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n")));
        assertEquals(303, multipart.status());
        assertEquals("0", confirmed());
        var again = visitor.send(visitor.request(stop).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertEquals(303, again.status(), "twice is once");
    }

    @Test
    void who_is_signed_in_follows_with_one_button() {
        var greet = signIn.as("greet");

        greet.submit(greet.open(VOLGERS), "#volgen");
        greet.submit(greet.open("/brummen/spreekuren/oeken/volgers"), "#volgen");
        cancel("hall/2026-12-01");
        clock.pass(Duration.ofMinutes(6));
        round.run();

        assertTrue(mails.newestTo("greet@voorbeeld.example").orElseThrow().text().contains("gaat niet door"));
        assertTrue(greet.open(VOLGERS).text().contains("U volgt dit spreekuur al."));
    }

    @Test
    void what_is_no_address_is_told_and_an_unconfirmed_one_is_forgotten_after_a_day() {
        var visitor = pages.visitor();

        var refused = visitor.submit(visitor.open(VOLGERS), "#volgen", "email", "jan@");
        visitor.submit(visitor.open(VOLGERS), "#volgen", "email", JAN);
        var kept = followers.forgetUnconfirmed(clock.instant().plus(Duration.ofHours(23)));
        var gone = followers.forgetUnconfirmed(clock.instant().plus(Duration.ofHours(25)));

        assertEquals(422, refused.status());
        assertEquals("jan@", refused.first("[name=email]").attr("value"));
        assertEquals(0, kept);
        assertEquals(1, gone);
    }

    @Test
    void a_mailbox_is_not_flooded() {
        var last = 0;
        for (var i = 0; i < 7; i++) {
            var visitor = pages.visitor();
            last = visitor.submit(visitor.open(VOLGERS), "#volgen", "email", JAN).status();
        }

        assertEquals(429, last);
        round.run();
        assertEquals(6, mails.to(JAN).size());
        assertEquals("1", directory.text("SELECT COUNT(*) FROM spreekuur_follower"));
    }

    @Test
    void a_link_that_is_not_ours_opens_nothing() {
        for (var token : new String[] {"1-" + "0".repeat(32), "x", "1", "99999999999999999999-" + "0".repeat(32), "%00"}) {
            assertEquals(410, pages.visitor().open("/brummen/spreekuren/volgen/" + token).status(), token);
        }
    }

    private void follow() {
        var visitor = pages.visitor();
        visitor.submit(visitor.open(VOLGERS), "#volgen", "email", JAN);
        round.run();
        visitor.submit(visitor.open(link()), "#bevestigen");
        mails.clear();
    }

    private String link() {
        var id = Long.parseLong(directory.text("SELECT id FROM spreekuur_follower WHERE email = '" + JAN + "'"));
        return "/brummen/spreekuren/volgen/" + followers.tokenOf(repository.findById(id).orElseThrow());
    }

    private void cancel(String which) {
        var rob = signIn.as("rob");
        rob.submit(rob.open(CANCEL), "#afzegging", "keer", which, "reden", "ziek");
    }

    private void restore() {
        var rob = signIn.as("rob");
        rob.submit(rob.open(CANCEL), "form[action$=/hall/herstel]");
    }

    private String confirmed() {
        return directory.text("SELECT COUNT(*) FROM spreekuur_follower WHERE confirmed_at IS NOT NULL");
    }
}
