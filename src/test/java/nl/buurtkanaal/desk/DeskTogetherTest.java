package nl.buurtkanaal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostAmendment;
import nl.buurtkanaal.help.PostChanges;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.ModerationDesk.Outcome;
import nl.buurtkanaal.moderation.ModerationDesk.Result;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.moderation.Undoing;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.mail.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people hammer the same queue, on the real database: no act is done twice, and none is lost. */
@MicronautTest(transactional = false)
class DeskTogetherTest {

    private static final int POSTS = 24;

    @Inject
    Villagers villagers;
    @Inject
    HelpPosts posts;
    @Inject
    PostChanges changes;
    @Inject
    Desk desk;
    @Inject
    PostActs acts;
    @Inject
    Undoing undoing;
    @Inject
    DeskSeats seats;
    @Inject
    Editions editions;
    @Inject
    Outbox outbox;
    @Inject
    TestClock clock;

    private final Map<String, Integer> done = Collections.synchronizedMap(new HashMap<>());
    private Edition brummen;
    private DeskSeat marijke;
    private DeskSeat theo;

    @BeforeEach
    void aBusyMorning() {
        clock.reset();
        brummen = editions.bySlug("brummen").orElseThrow();
        marijke = seat("Marijke");
        theo = seat("Theo");
        for (int i = 0; i < POSTS; i++) {
            var author = villagers.withAccount(villagers.in("oeken", "Greet"));
            posts.submit(author.editionId(), author.kernId(), HelpPostAuthors.self(author.id()), new HelpPostContent(HelpPost.Kind.REQUEST,
                Category.TUIN, "Heg " + i, "Bel 06 12345678.", DayParts.OPEN, HelpPost.Rhythm.ONCE, null, null, HelpPost.Reach.NEIGHBOURS,
                false,
                false, false), clock.instant());
        }
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    @Test
    void whatever_two_people_press_at_once_happens_exactly_once() throws Exception {
        var queue = desk.postsToCheck(marijke).stream().filter(task -> task.title().startsWith("Heg ")).toList();
        assertEquals(POSTS, queue.size());

        atOnce(() -> hammer(marijke, queue, 1), () -> hammer(theo, queue, 2), () -> hammer(marijke, queue, 3), () -> hammer(theo, queue,
            4));

        for (var task : queue) {
            assertEquals(1, done.getOrDefault(task.code(), 0), task.title());
            assertEquals(1, mailsAbout(task), task.title());
            var post = posts.byCode(brummen.id(), task.code()).orElseThrow();
            assertEquals(post.status() == HelpPost.Status.PUBLISHED && post.body().contains("weggehaald") ? 1 : 0,
                changes.of(post.id()).size());
        }
        var asked = desk.postsToCheck(marijke).stream().filter(task -> task.title().startsWith("Heg ")).toList();
        assertTrue(asked.stream().allMatch(task -> task.waiting().waitsSince() != null), "all others are decided");
    }

    @Test
    void of_two_taps_on_undo_one_undoes_and_the_post_waits_once() throws Exception {
        for (var task : desk.postsToCheck(marijke).stream().filter(one -> one.title().startsWith("Heg ")).limit(6).toList()) {
            var act = acts.letThrough(marijke, task, task.version(), null);
            var undone = Collections.synchronizedList(new ArrayList<Boolean>());

            atOnce(() -> undone.add(undoing.undo(marijke.person(), act.actId(), clock.instant()).isPresent()),
                () -> undone.add(undoing.undo(marijke.person(), act.actId(), clock.instant()).isPresent()));

            assertEquals(1, undone.stream().filter(Boolean.TRUE::equals).count());
            assertEquals(0, mailsAbout(task));
            assertEquals(HelpPost.Status.SUBMITTED, posts.byCode(brummen.id(), task.code()).orElseThrow().status());
            assertTrue(desk.postToCheck(theo, task.code()).isPresent());
        }
    }

    private void hammer(DeskSeat seat, List<PostTask> queue, int seed) {
        var random = new Random(seed);
        var mine = new ArrayList<>(queue);
        Collections.shuffle(mine, random);
        for (var task : mine) {
            var result = press(seat, task, random.nextInt(4));
            if (result.outcome() == Outcome.DECIDED) {
                done.merge(task.code(), 1, Integer::sum);
            }
        }
    }

    private Result press(DeskSeat seat, PostTask task, int which) {
        var post = task.written().post();
        return switch (which) {
            case 0 -> acts.letThrough(seat, task, task.version(), null);
            case 1 -> acts.refuse(seat, task, task.version(), Refusal.UNCLEAR, null);
            case 2 -> acts.ask(seat, task, task.version(), "Hoe hoog?");
            default -> acts.amend(seat, task, task.version(), new PostAmendment(post.title(), "Bel (weggehaald).", null, post.category(),
                post.kernId(), null));
        };
    }

    private long mailsAbout(PostTask task) {
        return outbox.newest(2000).stream().filter(row -> row.model().contains(task.code())).count();
    }

    private DeskSeat seat(String name) {
        Person person = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", name)));
        var role = new Role(Role.Kind.BUURTVERBINDER, brummen.id(), java.util.Set.of(person.kernId()), java.util.Set.of());
        return seats.of(new CurrentPerson(person.id(), name, person.kernId(), person.editionId(), true, "session", List.of(role)), brummen);
    }

    private static void atOnce(Runnable... acts) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            }
            start.countDown();
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
