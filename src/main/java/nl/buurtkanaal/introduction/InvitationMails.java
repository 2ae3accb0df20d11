package nl.buurtkanaal.introduction;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.MailValues;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;

/**
 * The mail that asks: one for all that a person was asked since the last. It is put together at the moment of sending, so what was closed
 * or answered meanwhile is not in it, and a mail that says nothing any more does not go out.
 */
@Singleton
class InvitationMails implements MailValues {

    static final String TEMPLATE = "introduction/mail/asked";
    private static final String INVITATIONS = "invitations";

    private final InvitationRepository invitations;
    private final InvitationLinks links;
    private final UnsubscribeLinks unsubscribe;
    private final Outbox outbox;
    private final People people;
    private final Kernen kernen;

    InvitationMails(InvitationRepository invitations, InvitationLinks links, UnsubscribeLinks unsubscribe, Outbox outbox, People people,
                    Kernen kernen) {
        this.invitations = invitations;
        this.links = links;
        this.unsubscribe = unsubscribe;
        this.outbox = outbox;
        this.people = people;
        this.kernen = kernen;
    }

    /** People for whom a mail is due, at most {@code limit}. */
    List<Long> due(Instant now, int limit) {
        return invitations.toTell(now, limit);
    }

    /** Promises one person the mail that is due, or moves it to when it may be; nothing when another node did. */
    @Transactional
    void tell(long personId, Instant now) {
        var hearing = invitations.holdHearing(personId);
        var untold = invitations.untold(personId);
        if (untold.isEmpty()) {
            return;
        }
        var at = hearing.flatMap(row -> Telling.at(row.hearing(), untold.get(0).invitedAt(), row.mailed()));
        if (at.isEmpty()) {
            invitations.tell(personId, null);
            return;
        }
        var moment = at.get().isAfter(now) ? at.get() : Daytime.from(now);
        if (moment.isAfter(now)) {
            invitations.tell(personId, moment);
            return;
        }
        var person = people.byId(personId).orElseThrow();
        outbox.put(MailTo.person(personId), TEMPLATE, person.editionId(),
            Map.of(INVITATIONS, untold.stream().map(Invitation::id).toList()));
        invitations.tell(personId, null);
        invitations.mailed(personId, now, hearing.get().mailed().on(now) + 1);
    }

    @Override
    public boolean isFor(String template) {
        return TEMPLATE.equals(template);
    }

    @Override
    public Instant notBefore(Instant now) {
        return Daytime.from(now);
    }

    @Override
    public Optional<Map<String, Object>> of(MailTo to, String template, Map<String, Object> model, Instant now) {
        var ids = ((List<?>) model.get(INVITATIONS)).stream().map(id -> ((Number) id).longValue()).toList();
        var asked = ids.isEmpty() ? List.<AskedRow>of() : invitations.waiting(ids, now.atZone(Time.ZONE).toLocalDate());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Map.of("asked", asked.stream().map(this::line).toList(), "several", asked.size() > 1,
            UNSUBSCRIBE, unsubscribe.forInvitations(to.id())));
    }

    /** What the mail tells: the kind of help, and where; the words stand behind the link. */
    private Map<String, Object> line(AskedRow row) {
        return Map.of("category", row.category().label(), "kern", kernen.byId(row.kernId()).name(), "path", links.pathOf(row.id()));
    }
}
