package nl.buurtkanaal.privacy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.web.TypedId;

/**
 * All that is kept of somebody without an account, for the buurtverbinder whom they ask for it by phone: to read out, or to print and
 * bring. It is a download of another's data, so it asks a fresh code, and that it was read is in the audit. Who has an account reads it
 * there.
 */
@Controller("/{editie}/balie/bellers/{id}/overzicht")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CallerBookController {

    private final DeskSeats seats;
    private final OwnBook book;
    private final JdbcOperations jdbc;
    private final Audit audit;
    private final Clock clock;

    CallerBookController(DeskSeats seats, OwnBook book, JdbcOperations jdbc, Audit audit, Clock clock) {
        this.seats = seats;
        this.book = book;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A POST though it changes nothing of theirs: each look is written down. */
    @Post
    @FreshCode
    @Transactional
    @View("privacy/caller")
    CallerBookPage read(Edition edition, CurrentPerson person, @PathVariable String id) {
        var seat = seats.of(person, edition);
        var caller = TypedId.of(id).map(number -> find(seat, number)).orElse(null);
        if (caller == null) {
            throw new NotFound();
        }
        if (caller.account()) {
            throw new NotAllowed("phone.account");
        }
        audit.record(person.id(), "person.data-read", "person", caller.id(), null);
        return new CallerBookPage(caller.shownName(), LocalDate.now(clock.withZone(Time.ZONE)), edition,
            book.of(caller.id(), Integer.MAX_VALUE), seat.href() + "/bellers/" + caller.id());
    }

    /** Null for who does not live in a kern of this seat. */
    private Caller find(DeskSeat seat, long id) {
        return jdbc.prepareStatement("SELECT p.id, p.shown_name, EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id) FROM person p"
            + " WHERE p.id = ? AND p.id <> ? AND p.left_at IS NULL AND p.kern_id IN (" + seat.ownList() + ")", statement -> {
                statement.setLong(1, id);
                statement.setLong(2, seat.person().id());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? new Caller(rows.getLong(1), rows.getString(2), rows.getBoolean(3)) : null;
                }
            });
    }

    private record Caller(long id, String shownName, boolean account) {

        @Override
        public String toString() {
            return "Caller[" + id + "]";
        }
    }

    @Introspected
    record CallerBookPage(String name, LocalDate day, Edition edition, List<OwnBook.Chapter> chapters, String callerHref) {
    }
}
