package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.mail.OutboxRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class PostExpiryTest {

    @Inject
    PostExpiry expiry;
    @Inject
    HelpPosts posts;
    @Inject
    PostLife life;
    @Inject
    Outbox outbox;
    @Inject
    Residents residents;
    @Inject
    TestClock clock;

    private Person greet;

    @BeforeEach
    void meet() {
        clock.reset();
        greet = residents.resident("Greet", "oeken");
    }

    @Test
    void a_post_stands_sixty_days_and_its_author_is_asked_a_week_before_once() {
        var post = residents.published(greet, says("Heg knippen"));

        clock.pass(Duration.ofDays(52));
        expiry.warn(clock.instant());
        assertEquals(0, warnings(post));
        clock.pass(Duration.ofDays(1));
        expiry.warn(clock.instant());
        expiry.warn(clock.instant());
        assertEquals(1, warnings(post));
        clock.pass(Duration.ofDays(7));
        expiry.hide(clock.instant());
        assertTrue(onBoard(post));
        clock.pass(Duration.ofDays(1));
        expiry.hide(clock.instant());
        assertFalse(onBoard(post));
    }

    @Test
    void renewal_counts_from_that_day_and_brings_a_hidden_post_back() {
        var post = residents.published(greet, says("Heg knippen"));
        clock.pass(Duration.ofDays(61));
        expiry.hide(clock.instant());

        life.renew(greet.id(), post.id(), clock.instant());

        assertTrue(onBoard(post));
        assertEquals(post.publishedAt(), posts.byId(post.id()).orElseThrow().publishedAt());
        clock.pass(Duration.ofDays(53));
        expiry.warn(clock.instant());
        assertEquals(1, warnings(post));
    }

    @Test
    void words_go_ninety_days_after_the_last_day_or_after_closing() {
        var expired = residents.published(greet, says("Verlopen"));
        var closed = residents.published(greet, says("Klaar"));
        var kept = residents.published(greet, says("Blijft"));
        life.close(greet.id(), closed.id(), VisiblePost.Outcome.HELPED_HERE, "Dank u wel", clock.instant());

        clock.pass(Duration.ofDays(90));
        expiry.deleteTexts(clock.instant());
        assertEquals("Klaar", posts.byId(closed.id()).orElseThrow().title());
        clock.pass(Duration.ofHours(25));
        life.renew(greet.id(), kept.id(), clock.instant());
        expiry.deleteTexts(clock.instant());
        assertEquals("", posts.byId(closed.id()).orElseThrow().title());
        assertEquals("Verlopen", posts.byId(expired.id()).orElseThrow().title());
        clock.pass(Duration.ofDays(61));
        expiry.deleteTexts(clock.instant());

        assertEquals("", posts.byId(expired.id()).orElseThrow().body());
        assertEquals("Blijft", posts.byId(kept.id()).orElseThrow().title());
        assertTrue(posts.visibleTo(residents.signedIn(greet), kept.editionId(), kept.code(), clock.instant()).own());
    }

    @Test
    void the_whole_life_has_its_mails_each_once() {
        var post = residents.published(greet, says("Heg knippen"));

        life.pause(greet.id(), post.id(), clock.instant());
        assertEquals(1, mails(post, LifeMails.PAUSED));
        life.resume(greet.id(), post.id(), clock.instant());
        assertEquals(0, mails(post, LifeMails.PAUSED), "taken back within ten minutes");
        life.pause(greet.id(), post.id(), clock.instant());
        nights(54);
        assertEquals(1, mails(post, LifeMails.EXPIRES), "on hold it is warned too");
        life.renew(greet.id(), post.id(), clock.instant());
        life.renew(greet.id(), post.id(), clock.instant());
        assertEquals(1, mails(post, LifeMails.RENEWED));
        nights(60);
        assertEquals(2, mails(post, LifeMails.EXPIRES), "as often as wished");
        assertEquals(0, mails(post, LifeMails.EXPIRED));
        nights(1);
        assertEquals(1, mails(post, LifeMails.EXPIRED));
        nights(89);
        assertEquals(0, mails(post, LifeMails.DELETED));
        assertEquals("Heg knippen", posts.byId(post.id()).orElseThrow().title());
        nights(1);
        assertEquals(1, mails(post, LifeMails.DELETED));
        assertEquals("", posts.byId(post.id()).orElseThrow().title());
        nights(5);
        assertEquals(List.of(1L, 2L, 1L, 1L, 1L), List.of(mails(post, LifeMails.PAUSED), mails(post, LifeMails.EXPIRES),
            mails(post, LifeMails.RENEWED), mails(post, LifeMails.EXPIRED), mails(post, LifeMails.DELETED)));
    }

    @Test
    void a_quiet_post_is_warned_too_and_a_closed_one_never() {
        var quiet = residents.published(greet, says("Stil").quietly());
        var closed = residents.published(greet, says("Klaar"));
        life.close(greet.id(), closed.id(), VisiblePost.Outcome.HELPED_ELSEWHERE, null, clock.instant());

        nights(61);

        assertEquals(List.of(1L, 1L), List.of(mails(quiet, LifeMails.EXPIRES), mails(quiet, LifeMails.EXPIRED)));
        assertEquals(List.of(0L, 0L), List.of(mails(closed, LifeMails.EXPIRES), mails(closed, LifeMails.EXPIRED)));
    }

    @Test
    void after_a_standstill_of_a_month_each_mail_comes_once_and_what_is_over_is_not_said() {
        var post = residents.published(greet, says("Heg knippen"));
        clock.pass(Duration.ofDays(85));

        night();
        night();

        assertEquals(List.of(0L, 1L), List.of(mails(post, LifeMails.EXPIRES), mails(post, LifeMails.EXPIRED)));
    }

    private void nights(int days) {
        for (int day = 0; day < days; day++) {
            clock.pass(Duration.ofDays(1));
            night();
        }
    }

    private void night() {
        expiry.hide(clock.instant());
        expiry.deleteTexts(clock.instant());
        expiry.warn(clock.instant());
    }

    private long warnings(HelpPost post) {
        return mails(post, LifeMails.EXPIRES);
    }

    private long mails(HelpPost post, String template) {
        return outbox.newest(100).stream().filter(row -> row.template().equals(template)).map(OutboxRow::model)
            .filter(model -> model.matches(".*\"post\":" + post.id() + "[,}].*")).count();
    }

    private boolean onBoard(HelpPost post) {
        return posts.byId(post.id()).orElseThrow().onBoard();
    }
}
