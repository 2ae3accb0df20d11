package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine.Part;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;

/** The desk: everything that waits, in one list with four numbers. For buurtverbinders and administrators of the edition. */
@Controller("/{editie}/balie")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class DeskController {

    /** So many lines on one page: it stays light, and who has done these gets the next. */
    private static final int SHOWN = 20;

    private final DeskSeats seats;
    private final List<DeskWork> work;
    private final Undoables undoables;
    private final DeskAlive alive;
    private final Clock clock;

    DeskController(DeskSeats seats, List<DeskWork> work, Undoables undoables, DeskAlive alive, Clock clock) {
        this.seats = seats;
        this.work = work;
        this.undoables = undoables;
        this.alive = alive;
        this.clock = clock;
    }

    @Get
    @View("desk/index")
    IndexPage index(Edition edition, CurrentPerson person, @Nullable @QueryValue String soort) {
        var seat = seats.of(person, edition);
        var chosen = soort == null || soort.isEmpty() ? null : DeskCounter.of(soort).orElseThrow(BadQuery::new);
        var now = clock.instant();
        var waiting = work.stream().flatMap(kind -> kind.waiting(seat, now).stream()).sorted(DeskLine.OLDEST_PROMISE_FIRST).toList();
        var shown = waiting.stream().filter(line -> chosen == null || line.counter() == chosen).toList();
        var done = waiting.stream().allMatch(line -> line.part() == Part.ELSEWHERE);
        var living = done ? alive.of(seat, now) : null;
        return new IndexPage(counters(waiting, chosen, seat.href()), undoables.of(seat, now), in(Part.MINE, shown),
            in(Part.STANDING_IN, shown), in(Part.ELSEWHERE, shown), living, seat.href(), "/" + edition.slug() + "/hulp");
    }

    private static List<DeskLine> in(Part part, List<DeskLine> lines) {
        return lines.stream().filter(line -> line.part() == part).limit(SHOWN).toList();
    }

    private static List<Counter> counters(List<DeskLine> waiting, @Nullable DeskCounter chosen, String href) {
        Map<DeskCounter, Integer> counts = new EnumMap<>(DeskCounter.class);
        waiting.stream().filter(line -> line.part() == Part.MINE).forEach(line -> counts.merge(line.counter(), 1, Integer::sum));
        return Arrays.stream(DeskCounter.values()).map(counter -> new Counter(counts.getOrDefault(counter, 0),
            Messages.get(counter.messageKey()), counter == chosen ? href : href + "?soort=" + counter.slug(), counter == chosen)).toList();
    }

    /** @param href to what is counted, or back to everything when that is shown already */
    @Introspected
    record Counter(int count, String label, String href, boolean chosen) {
    }

    /**
     * @param mine       of one's own kernen, oldest promise first
     * @param standingIn of other kernen, where it waited too long
     * @param elsewhere  what waits for somebody else now
     * @param alive      what lives in the kernen, for an empty desk; null for another
     */
    @Introspected
    record IndexPage(List<Counter> counters, List<Undoables.Undoable> undoable, List<DeskLine> mine, List<DeskLine> standingIn,
        List<DeskLine> elsewhere,
                     DeskAlive.@Nullable Alive alive, String href, String boardHref) {

        public boolean empty() {
            return mine.isEmpty() && standingIn.isEmpty();
        }

        /** Nothing waits at all, not only nothing of the chosen kind. */
        public boolean allDone() {
            return counters.stream().allMatch(counter -> counter.count() == 0) && standingIn.isEmpty();
        }
    }
}
