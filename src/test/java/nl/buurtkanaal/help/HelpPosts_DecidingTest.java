package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.help.HelpPost.Status;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.moderation.ModerationDesk.Outcome;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.moderation.Ruling;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.mail.OutboxRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Committed for real, since these are about more than one transaction. */
@MicronautTest(transactional = false)
class HelpPosts_DecidingTest {

    @Inject
    HelpPosts posts;
    @Inject
    ModerationDesk desk;
    @Inject
    Outbox outbox;
    @Inject
    List<Job> jobs;
    @Inject
    Residents residents;
    @Inject
    TestClock clock;

    private CurrentPerson marijke;

    @BeforeEach
    void meet() {
        clock.reset();
        marijke = residents.buurtverbinder("Marijke", "oeken");
    }

    @Test
    void of_two_who_decide_at_the_same_moment_one_does_and_the_author_hears_it_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            var greet = residents.resident("Greet", "oeken");
            var post = residents.submitted(greet, says("Heg knippen"));
            var other = residents.buurtverbinder("Theo", "oeken");

            var outcomes = atOnce(() -> decide(marijke, post, null), () -> decide(other, post, Refusal.UNCLEAR));

            assertEquals(1, outcomes.stream().filter(Outcome.DECIDED::equals).count());
            assertEquals(1, outcomes.stream().filter(Outcome.CHANGED_MEANWHILE::equals).count());
            var status = posts.byId(post.id()).orElseThrow().status();
            assertEquals(outcomes.get(0) == Outcome.DECIDED ? Status.PUBLISHED : Status.REFUSED, status);
            assertEquals(1, mails(post, status == Status.PUBLISHED ? PostMails.LET_THROUGH : PostMails.REFUSED));
        }
    }

    @Test
    void who_waits_longer_than_promised_is_told_once() {
        var post = residents.submitted(residents.resident("Greet", "oeken"), says("Heg knippen"));
        var job = jobs.stream().filter(one -> one.name().equals("moderation-late")).findFirst().orElseThrow();

        job.run(clock.instant().plus(Duration.ofHours(23)));
        assertEquals(0, mails(post, PostMails.LATE));
        job.run(clock.instant().plus(Duration.ofHours(24)));
        job.run(clock.instant().plus(Duration.ofHours(25)));

        assertEquals(1, mails(post, PostMails.LATE));
        decide(marijke, post, null);
    }

    @Test
    void nobody_is_told_at_night_that_it_takes_longer() {
        var post = residents.submitted(residents.resident("Greet", "oeken"), says("Heg knippen"));
        var job = jobs.stream().filter(one -> one.name().equals("moderation-late")).findFirst().orElseThrow();

        job.run(Instant.parse("2026-11-25T19:00:00Z"));
        job.run(Instant.parse("2026-11-26T06:59:59Z"));
        assertEquals(0, mails(post, PostMails.LATE));
        job.run(Instant.parse("2026-11-26T07:00:00Z"));

        assertEquals(1, mails(post, PostMails.LATE));
        decide(marijke, post, null);
    }

    @Test
    void a_text_that_changes_while_it_is_decided_on_makes_nobody_wait_for_ever() throws Exception {
        for (int round = 0; round < 10; round++) {
            var greet = residents.resident("Greet", "oeken");
            var post = residents.submitted(greet, says("Heg knippen"));

            var outcomes = atOnce(() -> decide(marijke, post, null), () ->
                posts.edit(greet.id(), post.id(), post.version(), says("Heg snoeien").content(), clock.instant()).isPresent()
                    ? Outcome.DECIDED : Outcome.CHANGED_MEANWHILE);

            assertEquals(1, outcomes.stream().filter(Outcome.DECIDED::equals).count(), "one was first, the other reads that");
        }
    }

    @Test
    void a_mail_about_a_post_holds_no_word_of_it() {
        var post = residents.submitted(residents.resident("Greet", "oeken"), says("Geheimzinnige heg"));

        decide(marijke, post, Refusal.UNCLEAR);

        var mail = outbox.newest(1).get(0);
        assertFalse(mail.model().contains("heg"));
        assertTrue(mail.model().contains(post.code()));
    }

    private Outcome decide(CurrentPerson by, HelpPost post, Refusal refusal) {
        return desk.decide(by, SubjectKind.POST, post.id(), 0, refusal == null ? Ruling.letThrough() : Ruling.refused(refusal, null), clock
            .instant()).outcome();
    }

    private long mails(HelpPost post, String template) {
        return outbox.newest(1000).stream().filter(row -> row.template().equals(template)).map(OutboxRow::model)
            .filter(model -> model.contains(post.code())).count();
    }

    private static List<Outcome> atOnce(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var futures = List.of(one, other).stream().map(act -> threads.submit(() -> {
                start.await();
                return act.call();
            })).toList();
            start.countDown();
            var outcomes = new ArrayList<Outcome>();
            for (var future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
