package nl.buurtkanaal.desk.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import nl.buurtkanaal.desk.people.PersonFile.Opened;
import nl.buurtkanaal.person.Cause;
import nl.buurtkanaal.person.Confirmation.How;
import nl.buurtkanaal.person.Confirmation.Kind;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Revocations;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/** A buurtverbinder knows somebody, or no longer vouches for them; the person hears of what matters to them. */
@Singleton
class Knowing {

    private final Confirmations confirmations;
    private final Revocations revocations;
    private final People people;
    private final Outbox outbox;

    Knowing(Confirmations confirmations, Revocations revocations, People people, Outbox outbox) {
        this.revocations = revocations;
        this.people = people;
        this.confirmations = confirmations;
        this.outbox = outbox;
    }

    /** Once, with one mail; pressing again, or two at once, changes nothing. */
    @Transactional
    public void confirm(Opened opened, Kind kind, @Nullable How how, Instant now) {
        if (confirmations.confirm(opened.helper().id(), kind, how, opened.by(), now) && kind == Kind.ORANGE) {
            tell(opened, "person/mail/confirmed");
        }
    }

    /** For orange with a mail, that leads to why and to the way to object. */
    @Transactional
    public void revoke(Opened opened, Kind kind, Cause cause, String reason, Instant now) {
        if (kind == Kind.ORANGE) {
            revocations.revoke(people.byId(opened.helper().id()).orElseThrow(NotFound::new), cause, reason, opened.by(), now);
        } else {
            confirmations.revoke(opened.helper().id(), kind, opened.by(), reason, now);
        }
    }

    /** The same month twice is one look. */
    @Transactional
    public void noteVog(Opened opened, String organisation, YearMonth seen, Instant now) {
        confirmations.noteVog(opened.helper().id(), organisation, seen, opened.by(), now);
    }

    private void tell(Opened opened, String template) {
        outbox.put(MailTo.person(opened.helper().id()), template, opened.seat().edition().id(), Map.of());
    }
}
