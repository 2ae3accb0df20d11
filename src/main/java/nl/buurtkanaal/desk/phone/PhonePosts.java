package nl.buurtkanaal.desk.phone;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.BehalfPost;
import nl.buurtkanaal.help.OnBehalf;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.TypedId;

/** A post of somebody on the phone, for who may hear about it. */
@Singleton
class PhonePosts {

    private final Callers callers;
    private final OnBehalf behalf;
    private final Clock clock;

    PhonePosts(Callers callers, OnBehalf behalf, Clock clock) {
        this.callers = callers;
        this.behalf = behalf;
        this.clock = clock;
    }

    /** @throws NotFound when the person is not in their care, or has no such post */
    Found find(DeskSeat seat, String id, String code) {
        return inCare(seat, id, code).orElseThrow(NotFound::new);
    }

    /** The same for who stands in and calls to hear whether it worked out: this post only. */
    Found asked(DeskSeat seat, String id, String code) {
        return inCare(seat, id, code).or(() -> TypedId.of(id).flatMap(known -> callers.asked(seat, known, code))
            .flatMap(caller -> found(caller, code, true))).orElseThrow(NotFound::new);
    }

    private Optional<Found> inCare(DeskSeat seat, String id, String code) {
        return TypedId.of(id).flatMap(known -> callers.byId(seat, known)).flatMap(caller -> found(caller, code, false));
    }

    private Optional<Found> found(Caller caller, String code, boolean deputised) {
        return behalf.of(caller.id(), clock.instant()).stream().filter(post -> post.code().equals(code))
            .map(post -> new Found(caller, post, deputised)).findFirst();
    }

    /** @param deputised by who stands in, and does not get the file of the person */
    record Found(Caller caller, BehalfPost post, boolean deputised) {
        long callerId() {
            return caller.id();
        }

        String title() {
            return post.title();
        }

        String backHref(Edition edition) {
            return deputised ? "/" + edition.slug() + "/balie" : CallerController.href(edition, callerId()).toString();
        }
    }
}
