package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.WrittenPost;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.ModerationCase;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.moderation.ModerationDesk.Outcome;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.errors.NotFound;

/** What waits for one person with a role, and deciding on it. */
@Singleton
class Desk {

    private final ModerationDesk moderation;
    private final HelpPosts posts;
    private final Kernen kernen;
    private final Clock clock;

    Desk(ModerationDesk moderation, HelpPosts posts, Kernen kernen, Clock clock) {
        this.moderation = moderation;
        this.posts = posts;
        this.kernen = kernen;
        this.clock = clock;
    }

    /** Posts that this person may decide on, oldest promise first. */
    List<PostTask> postsToCheck(DeskSeat seat) {
        var now = clock.instant();
        var cases = moderation.waitingFor(seat.person(), seat.edition().id(), now).stream().filter(waiting -> waiting.kind() == SubjectKind.POST).toList();
        var written = posts.written(cases.stream().map(ModerationCase::subjectId).toList()).stream()
            .collect(Collectors.toMap(post -> post.post().id(), Function.identity()));
        return cases.stream().filter(waiting -> written.containsKey(waiting.subjectId()))
            .map(waiting -> task(seat.edition(), waiting, written.get(waiting.subjectId()), now)).toList();
    }

    /**
     * One post that this person may decide on.
     *
     * @throws NotFound when it is not theirs to decide on
     * @throws Conflict when it is decided already
     */
    PostTask postToCheck(DeskSeat seat, String code) {
        var now = clock.instant();
        var edition = seat.edition();
        var person = seat.person();
        var post = posts.byCode(edition.id(), code).orElseThrow(NotFound::new);
        var waiting = waiting(person, post.id(), post.kernId(), now);
        var written = posts.written(List.of(post.id())).stream().findFirst().orElseThrow(NotFound::new);
        return task(edition, waiting, written, now);
    }

    private ModerationCase waiting(CurrentPerson person, long postId, long kernId, Instant now) {
        var waiting = moderation.openCaseOf(SubjectKind.POST, postId);
        if (waiting.isEmpty() && (person.isBuurtverbinderIn(kernId) || person.isDeputyIn(kernId))) {
            throw new Conflict("moderation.changed");
        }
        return waiting.filter(found -> moderation.mayDecide(person, found, now)).orElseThrow(NotFound::new);
    }

    private PostTask task(Edition edition, ModerationCase waiting, WrittenPost written, Instant now) {
        return new PostTask(waiting, written, kernen.byId(waiting.kernId()).name(),
            "/" + edition.slug() + "/balie/berichten/" + written.post().code(), now);
    }

    /**
     * Lets a post through, in another category when the buurtverbinder knows a better one.
     *
     * @throws Conflict when somebody else was first, or the author changed the text since it was read
     */
    @Transactional
    void letThrough(CurrentPerson person, PostTask task, int version, @Nullable Category category) {
        decide(person, task, version, null, null);
        if (category != null && category != task.written().post().category()) {
            posts.recategorise(task.written().post().id(), category, clock.instant());
        }
    }

    /**
     * Sends a post back to its author.
     *
     * @throws Conflict when somebody else was first, or the author changed the text since it was read
     */
    @Transactional
    void sendBack(CurrentPerson person, PostTask task, int version, Refusal refusal, @Nullable String note) {
        decide(person, task, version, refusal, note);
    }

    private void decide(CurrentPerson person, PostTask task, int version, @Nullable Refusal refusal, @Nullable String note) {
        var outcome = moderation.decide(person, SubjectKind.POST, task.written().post().id(), version, refusal, note, clock.instant());
        if (outcome == Outcome.NOT_YOURS) {
            throw new NotFound();
        }
        if (outcome == Outcome.CHANGED_MEANWHILE) {
            throw new Conflict("moderation.changed");
        }
    }
}
