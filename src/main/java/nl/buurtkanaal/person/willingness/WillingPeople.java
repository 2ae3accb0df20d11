package nl.buurtkanaal.person.willingness;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.platform.time.Time;

/** What people like to do for others: the one truth that matching, mails and the desk read. */
@Singleton
public class WillingPeople {

    private final WillingnessRepository rows;

    WillingPeople(WillingnessRepository rows) {
        this.rows = rows;
    }

    /** What somebody said; empty when they never said anything. One query. */
    public Optional<Willingness> of(long personId) {
        return rows.of(personId).map(WillingnessRow::willingness);
    }

    /**
     * Writes down what somebody says now, in place of what they said before.
     *
     * @param saidBy themselves, or a buurtverbinder who writes it down for them
     */
    @Transactional
    public void say(long personId, Willingness said, long saidBy, Instant now) {
        var before = rows.hold(personId).isPresent();
        rows.write(personId, said.dayParts().bits(), said.howFar().minutes(), said.howFar().overBorder(), said.timesAMonth(),
            said.pausedUntil(), said.hearing(), saidBy, now);
        var names = said.categories().stream().map(Category::name).toList();
        var today = day(now);
        var asked = 0;
        if (before) {
            rows.removeOthers(personId, names.isEmpty() ? List.of("") : names);
            rows.unrefuse(personId, names.isEmpty() ? List.of("") : names);
            asked = rows.of(personId).map(row -> row.askedInMonthOf(today)).orElse(0);
        }
        var freeOn = said.freeOn(today, asked);
        names.forEach(name -> rows.add(personId, name, freeOn));
    }

    /** Whether somebody may be asked today: no pause, and not as often this month as they said. */
    public boolean mayBeAsked(long personId, Instant now) {
        var today = day(now);
        return rows.of(personId).filter(row -> row.categories() != null)
            .filter(row -> !row.willingness().freeOn(today, row.askedInMonthOf(today)).isAfter(today)).isPresent();
    }

    /** Somebody was asked: they are at the end of the row now, and past their maximum not asked again this month. */
    @Transactional
    public void wasAsked(long personId, Instant now) {
        var today = day(now);
        rows.countAsked(personId, today.withDayOfMonth(1));
        rows.of(personId).ifPresent(row -> rows.asked(personId, now, row.willingness().freeOn(today, row.askedInMonthOf(today))));
    }

    /**
     * Somebody would rather not be asked for one kind of help, also not because it is close to another. Choosing it again takes that back.
     */
    @Transactional
    public void refuse(long personId, Category category, Instant now) {
        rows.remove(personId, category.name());
        rows.refuse(personId, category.name(), now);
    }

    /** Another way to hear of it; nothing happens to who never said anything. */
    @Transactional
    public void hear(long personId, Hearing hearing) {
        rows.hear(personId, hearing);
    }

    /** Their kern is another one: they are found there from now on. */
    @Transactional
    public void moved(long personId) {
        rows.moved(personId);
    }

    /** Whether somebody gets the weekly overview of a kern. */
    public boolean wantsOverview(long personId, long kernId) {
        return rows.overviews(personId, kernId) > 0;
    }

    /** From the coming Thursday on; once is enough. */
    @Transactional
    public void wantOverview(long personId, long kernId, Instant now) {
        rows.wantOverview(personId, kernId, now, day(now).minusDays(1));
    }

    @Transactional
    public void endOverview(long personId, long kernId) {
        rows.endOverview(personId, kernId);
    }

    void forget(long personId) {
        rows.forgetOverviews(personId);
        rows.forgetRefusals(personId);
        rows.forget(personId);
    }

    boolean isHere(long personId) {
        return rows.present(personId) == 1;
    }

    private static LocalDate day(Instant now) {
        return now.atZone(Time.ZONE).toLocalDate();
    }
}
