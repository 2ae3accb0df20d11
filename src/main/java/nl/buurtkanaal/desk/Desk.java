package nl.buurtkanaal.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.WrittenPost;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskHolds;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DoneAct;
import nl.buurtkanaal.moderation.ModerationActs;
import nl.buurtkanaal.moderation.ModerationQueue;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.moderation.WaitingCase;
import nl.buurtkanaal.platform.errors.NotFound;

/** What waits for one seat at the desk, and who was first where it waits no longer. */
@Singleton
class Desk {

    private final ModerationQueue queue;
    private final ModerationActs acts;
    private final DeskHolds holds;
    private final HelpPosts posts;
    private final Kernen kernen;
    private final Clock clock;

    Desk(ModerationQueue queue, ModerationActs acts, DeskHolds holds, HelpPosts posts, Kernen kernen, Clock clock) {
        this.queue = queue;
        this.acts = acts;
        this.holds = holds;
        this.posts = posts;
        this.kernen = kernen;
        this.clock = clock;
    }

    /** Posts that this seat may decide on, oldest promise first. */
    List<PostTask> postsToCheck(DeskSeat seat) {
        var now = clock.instant();
        var cases = queue.waitingFor(seat, now).stream().filter(waiting -> waiting.about().kind() == SubjectKind.POST).toList();
        var written = posts.written(cases.stream().map(waiting -> waiting.about().subjectId()).toList()).stream()
            .collect(Collectors.toMap(post -> post.post().id(), Function.identity()));
        return cases.stream().filter(waiting -> written.containsKey(waiting.about().subjectId()))
            .map(waiting -> task(seat, waiting, written.get(waiting.about().subjectId()), now)).toList();
    }

    /** One post, when it waits and this seat may decide on it. */
    Optional<PostTask> postToCheck(DeskSeat seat, String code) {
        var now = clock.instant();
        var written = posts.written(seat.edition().id(), code).orElseThrow(NotFound::new);
        return queue.waitingFor(seat, SubjectKind.POST, written.post().id(), now).map(waiting -> task(seat, waiting, written, now));
    }

    private PostTask task(DeskSeat seat, WaitingCase waiting, WrittenPost written, Instant now) {
        var transfer = waiting.transfer();
        return new PostTask(waiting, written, kernen.byId(waiting.about().kernId()).name(),
            transfer == null ? null : kernen.byId(transfer.toKernId()).name(), seat.href() + "/berichten/" + written.post().code(), now);
    }

    /**
     * The last act on a post that waits no longer, for who is told that somebody was first.
     *
     * @throws NotFound when this seat could not decide on the post: as if it is not there
     */
    Optional<DoneAct> lastActOn(DeskSeat seat, String code) {
        var post = posts.byCode(seat.edition().id(), code).orElseThrow(NotFound::new);
        var last = acts.lastOn(SubjectKind.POST, post.id());
        var mine = last.filter(act -> act.personId() == seat.person().id()).isPresent();
        var decided = post.status() != HelpPost.Status.SUBMITTED;
        var stoodIn = decided && seat.standsIn().contains(post.kernId())
            && last.filter(act -> act.waitedTooLong(post.submittedAt())).isPresent();
        if (post.authorId() == seat.person().id() || !mine && !seat.isOwn(post.kernId()) && !stoodIn) {
            throw new NotFound();
        }
        return last;
    }

    /** Tells colleagues that this person looks at it now. */
    void look(DeskSeat seat, PostTask task) {
        holds.take("POSTS", task.caseId(), seat.person().id(), DeskHolds.LOOK, clock.instant());
    }

    /** Tells colleagues that this person finds out more first. */
    DeskHolds.Hold keep(DeskSeat seat, PostTask task) {
        return holds.take("POSTS", task.caseId(), seat.person().id(), DeskHolds.KEEP, clock.instant());
    }

    void release(DeskSeat seat, PostTask task) {
        holds.release("POSTS", task.caseId(), seat.person().id());
    }
}
