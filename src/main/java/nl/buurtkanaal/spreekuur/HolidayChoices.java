package nl.buurtkanaal.spreekuur;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.CurrentPerson;

/** Which holidays an edition keeps. What it decided nothing about is as with most. */
@Singleton
class HolidayChoices {

    private final SpreekuurRepository spreekuren;
    private final Audit audit;
    private final Clock clock;

    HolidayChoices(SpreekuurRepository spreekuren, Audit audit, Clock clock) {
        this.spreekuren = spreekuren;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those on which Spreekuren that keep the holidays are closed. */
    Set<Holiday> closed(long editionId) {
        var closed = EnumSet.noneOf(Holiday.class);
        Arrays.stream(Holiday.values()).filter(Holiday::closedByDefault).forEach(closed::add);
        spreekuren.holidays(editionId).forEach(choice -> {
            if (choice.closed()) {
                closed.add(choice.holiday());
            } else {
                closed.remove(choice.holiday());
            }
        });
        return closed;
    }

    /** Decides about all of them at once. */
    @Transactional
    public void decide(long editionId, Collection<Holiday> closed, CurrentPerson by) {
        spreekuren.forgetHolidays(editionId);
        Arrays.stream(Holiday.values()).filter(holiday -> closed.contains(holiday) != holiday.closedByDefault())
            .forEach(holiday -> spreekuren.decideHoliday(editionId, holiday, closed.contains(holiday)));
        spreekuren.countHolidayChange(editionId, clock.instant());
        audit.record(by.id(), "spreekuur.holidays", "edition", editionId, null);
    }
}
