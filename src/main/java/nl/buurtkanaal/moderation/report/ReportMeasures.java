package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.moderation.Undo;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Cause;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.person.People;

/** A pause or a ban follows from a decision on a report, and goes when an objection was right. */
@Singleton
class ReportMeasures {

    private static final Duration PAUSE = Duration.ofDays(14);
    private static final int LONGEST_REASON = 500;

    private final Bans bans;
    private final Measures measures;
    private final People people;

    ReportMeasures(Bans bans, Measures measures, People people) {
        this.bans = bans;
        this.measures = measures;
        this.people = people;
    }

    /**
     * Pauses or bans the person hit, or lifts what the first decision did.
     *
     * @param previous what the first decision was; null when this is the first
     * @param told     what the decision tells them, which becomes the reason of the measure
     * @param mails    key of the mails that an undone decision takes back
     */
    void follow(Report report, Outcome outcome, @Nullable Outcome previous, long by, @Nullable String told, String mails, Instant now) {
        var person = people.byId(report.aboutId()).orElseThrow();
        if (outcome == previous) {
            return;
        }
        if (previous == Outcome.PAUSED) {
            measures.of(person.id()).stream().filter(measure -> measure.pause() && measure.holds())
                .forEach(measure -> measures.lift(measure, person, by, now, Undo.mailsFrom(now), mails));
        } else if (previous == Outcome.BANNED) {
            bans.lift(person.id(), "report " + report.id(), by, now);
        }
        if (outcome == Outcome.PAUSED) {
            // as for a ban: one mail, with one way to object, that of the decision
            measures.pauseAsPart(person, causeOf(report.reason()), cut(told), now.plus(PAUSE), by, now);
        } else if (outcome == Outcome.BANNED) {
            bans.ban(person.id(), cut(told), by, now);
        }
    }

    private static Cause causeOf(ReportReason reason) {
        return switch (reason) {
            case UNSAFE, CHILD -> Cause.UNSAFE;
            case MONEY -> Cause.MONEY;
            case UNKIND -> Cause.UNKIND;
            case WRONG, OTHER -> Cause.OTHER;
        };
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
