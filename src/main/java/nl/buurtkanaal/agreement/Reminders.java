package nl.buurtkanaal.agreement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Time;

/** The mail of the day before, to both, once for each time; and moving a rhythm on when one of its times is over. */
@Singleton
class Reminders {

    private static final int BATCH = 200;

    private final ReminderRepository reminders;
    private final AgreementRepository agreements;
    private final ArrangedRepository arranged;
    private final Outbox outbox;

    Reminders(ReminderRepository reminders, AgreementRepository agreements, ArrangedRepository arranged, Outbox outbox) {
        this.reminders = reminders;
        this.agreements = agreements;
        this.arranged = arranged;
        this.outbox = outbox;
    }

    /** Moves some rhythms on whose time is over. Returns how many; fewer than it may when that was all. */
    @Transactional
    boolean moveOn(Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        var over = agreements.over(today, BATCH);
        over.forEach(one -> one.meeting().nextFrom(today, arranged.missedFrom(one.id(), today))
            .ifPresent(next -> arranged.moveOn(one.id(), next)));
        return over.size() == BATCH;
    }

    /**
     * Promises the mails about some meetings of tomorrow. What was agreed today needs none: they know. Returns whether there are more.
     */
    @Transactional
    boolean remind(Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        var tomorrow = today.plusDays(1);
        var due = agreements.dueOn(tomorrow, today.atStartOfDay(Time.ZONE).toInstant(), BATCH);
        due.stream().filter(one -> reminders.claim(one.id(), tomorrow, now) == 1).forEach(one -> tell(one, tomorrow));
        return due.size() == BATCH;
    }

    private void tell(Agreement one, LocalDate day) {
        Map<String, Object> model = Map.of("agreement", one.id(), "day", day.toString());
        outbox.put(MailTo.person(one.ownerId()), AgreementMails.REMINDER, one.editionId(), model);
        outbox.put(MailTo.person(one.answererId()), AgreementMails.REMINDER, one.editionId(), model);
    }
}
