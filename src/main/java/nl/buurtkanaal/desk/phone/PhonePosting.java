package nl.buurtkanaal.desk.phone;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;

/**
 * Placing what somebody said on the phone: the person, their consent and the post in one act. It appears at once, since a buurtverbinder
 * wrote it; what always needs a look goes to a colleague, for nobody decides on an own item.
 */
@Singleton
class PhonePosting {

    private final Callers callers;
    private final People people;
    private final HelpPosts posts;
    private final Audit audit;
    private final Clock clock;

    PhonePosting(Callers callers, People people, HelpPosts posts, Audit audit, Clock clock) {
        this.callers = callers;
        this.people = people;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A placed post and for whom it is. */
    record Placed(long callerId, HelpPost post) {
    }

    /**
     * Of a form without errors.
     *
     * @throws NotFound when the person lives outside the kernen of who holds the phone
     */
    @Transactional
    public Placed place(DeskSeat seat, IntakeForm form) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Time.ZONE);
        var kern = seat.edition().kern(form.kern());
        var by = seat.person().id();
        long callerId;
        if (form.beller().isEmpty() || form.beller().equals(IntakeForm.NEW)) {
            callerId = people.add(form.naam(), kern.id(), seat.edition().id(), DutchPhone.of(form.nummer()).orElseThrow().shown(),
                form.adultFrom(today), false, now).id();
            audit.record(by, "phone.person-added", "person", callerId, null);
        } else {
            callerId = callers.byId(seat, Long.parseLong(form.beller())).orElseThrow(NotFound::new).id();
        }
        var post = posts.submit(seat.edition().id(), kern.id(), HelpPostAuthors.onBehalf(by, callerId, form.consent(today)),
            form.content(), now);
        audit.record(by, "phone.post-placed", "post", post.id(), form.hoe());
        return new Placed(callerId, post);
    }
}
