package nl.buurtkanaal.help;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.moderation.Reason;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.moderation.WriterAnswers;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.Gone;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.errors.TooMany;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.words.Screenings;

/**
 * Placing and changing a post, and finding one. Lists for visitors come from {@link Board}, the life after publication from
 * {@link PostLife}.
 */
@Singleton
@Connectable
public class HelpPosts {

    private final HelpPostTable table;
    private final PostReading reading;
    private final AuthorLimits limits;
    private final BoardPlaces places;
    private final ModerationDesk desk;
    private final WriterAnswers answers;
    private final Screenings screenings;
    private final ApplicationEventPublisher<PostOnView> onView;
    private final ApplicationEventPublisher<MeetsChanged> elsewhere;

    HelpPosts(HelpPostTable table, PostReading reading, AuthorLimits limits, BoardPlaces places, ModerationDesk desk,
              WriterAnswers answers, Screenings screenings, ApplicationEventPublisher<PostOnView> onView,
              ApplicationEventPublisher<MeetsChanged> elsewhere) {
        this.table = table;
        this.reading = reading;
        this.limits = limits;
        this.places = places;
        this.desk = desk;
        this.onView = onView;
        this.elsewhere = elsewhere;
        this.answers = answers;
        this.screenings = screenings;
    }

    /**
     * Places a post: it appears at once, or after a buurtverbinder looked at it. The status of the answer tells which.
     *
     * @param kernId where help is asked or offered; of this edition
     * @throws TooMany when the author placed five in the last day ({@link AuthorLimits#mayPlace} tells that beforehand)
     * @throws NotAllowed when a minor would help with something orange ({@link AuthorLimits#isOldEnough} tells that beforehand)
     * @throws NotAllowed when the author is paused
     * @throws IllegalArgumentException when the text holds a burgerservicenummer and the author did not say that it is none
     */
    @Transactional
    public HelpPost submit(long editionId, long kernId, HelpPostAuthors authors, HelpPostContent content, Instant now) {
        limits.check(authors, content, now);
        var newcomer = authors.forWhom() != HelpPost.ForWhom.ON_BEHALF && limits.isNewcomer(authors.authorId());
        var reasons = PostChecks.reasons(content, newcomer, screenings.of(editionId));
        var post = table.insert(new HelpPost(0, "", editionId, kernId, authors.authorId(), authors.subjectId(), authors.contactId(),
            authors.forWhom(), content.kind(), content.category(), content.title(), content.body(), content.dayParts(), content.rhythm(),
            content.lastOn(), content.together(), content.reach(), content.avoidsOwnKern(), content.quiet(), HelpPost.Status.SUBMITTED,
            false, now, null, null, null, 0));
        if (authors.hat() != null) {
            table.wear(post.id(), authors.hat());
        }
        if (authors.consent() != null) {
            table.recordConsent(post.id(), authors.consent(), authors.authorId(), now);
        }
        if (!reasons.isEmpty()) {
            desk.open(SubjectKind.POST, post.id(), editionId, kernId, authors.authorId(), reasons, now);
            return post;
        }
        return publish(post, now);
    }

    /**
     * Changes a post of its author. A text that a newcomer changed, an orange post, and what a check finds, are checked (again) before they
     * appear; a refused post always is.
     *
     * @param version the version that was read; nothing happens when the post has changed since
     * @return the post as it stands now, or empty when it had changed meanwhile
     * @throws NotFound when it is not theirs
     * @throws NotAllowed when a minor would help with something orange
     */
    @Transactional
    public Optional<HelpPost> edit(long personId, long postId, int version, HelpPostContent content, Instant now) {
        desk.lockCase(SubjectKind.POST, postId);
        var post = table.lock(postId).filter(found -> found.authorId() == personId).orElseThrow(NotFound::new);
        if (post.version() != version) {
            return Optional.empty();
        }
        limits.checkAge(post.helperId(), content.kind(), content.category(), now);
        var newcomer = post.forWhom() != HelpPost.ForWhom.ON_BEHALF && limits.isNewcomer(personId);
        var reasons = PostChecks.reasons(content, newcomer, screenings.of(post.editionId()));
        if (post.status() == HelpPost.Status.REFUSED) {
            reasons.add(Reason.MENDED);
        }
        if (answers.answer(SubjectKind.POST, postId, personId, null, now)) {
            reasons.add(Reason.ANSWERED);
        }
        var changed = post.with(content);
        if (!Objects.equals(changed.meets(), post.meets())) {
            elsewhere.publishEvent(new MeetsChanged(postId, now));
        }
        var checkAgain = post.status() != HelpPost.Status.PUBLISHED || content.changesTextOf(post);
        if (checkAgain && !reasons.isEmpty()) {
            changed = changed.with(HelpPost.Status.SUBMITTED);
            table.update(changed);
            desk.open(SubjectKind.POST, postId, post.editionId(), post.kernId(), personId, reasons, now);
        } else if (post.status() == HelpPost.Status.PUBLISHED) {
            table.update(changed.withExpiry());
        } else {
            desk.takeBack(SubjectKind.POST, postId, now);
            return Optional.of(publish(changed, now));
        }
        places.settle(postId, now);
        return table.byId(postId);
    }

    /** From now on others see it; a post that was published before keeps its place in the order. */
    HelpPost publish(HelpPost post, Instant now) {
        table.update(post.publishedOn(now));
        places.settle(post.id(), now);
        onView.publishEvent(new PostOnView(post.id(), now));
        return table.byId(post.id()).orElseThrow();
    }

    /**
     * A post as this visitor may see it.
     *
     * @param code as typed; look-alike characters are forgiven
     * @throws NotFound when there is none in this edition, or none that this visitor may see
     * @throws Gone when it was there for everybody, and is closed or over
     */
    public VisiblePost visibleTo(@Nullable CurrentPerson visitor, long editionId, String code, Instant now) {
        var normal = Codes.normal(code);
        return reading.find(editionId, normal, visitor, now)
            .orElseThrow(() -> reading.wasPublic(editionId, normal, now) ? new Gone("post.gone") : new NotFound());
    }

    /** One post, whoever may see it; empty when there is none. */
    public Optional<HelpPost> byId(long id) {
        return table.byId(id);
    }

    /**
     * One post by its code, whoever may see it; for the desk, which decides about that itself. Empty when the edition has none, or when
     * its words are gone.
     */
    public Optional<HelpPost> byCode(long editionId, String code) {
        return table.byCode(editionId, Codes.normal(code));
    }

    /**
     * Whether a post may be answered now: published and not closed, paused, expired or of somebody who is banned or paused. Quiet ones too.
     * One query.
     */
    public boolean isOpen(long postId, Instant now) {
        return table.isOpen(postId, now.atZone(Time.ZONE).toLocalDate());
    }

    /** Lets somebody who was asked for a post see it, also when it is quiet. */
    @Transactional
    public void showTo(long postId, long personId, Instant now) {
        table.showTo(postId, personId, now);
    }

    /** Takes that back: they would rather not. */
    @Transactional
    public void hideFrom(long postId, long personId) {
        table.hideFrom(postId, personId);
    }

    /** Posts with the shown names of their authors, whoever may see them, in no order. */
    public List<WrittenPost> written(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : reading.written(ids);
    }

    /** The same as {@link #byCode} with the shown name of its author. */
    public Optional<WrittenPost> written(long editionId, String code) {
        return reading.written(editionId, Codes.normal(code));
    }

    /** What a person placed, in whatever state, newest first, at most fifty. */
    public List<OwnPost> ownPosts(long personId, Instant now) {
        return reading.ownPosts(personId, now);
    }
}
