package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.CalendarLeaf;
import nl.buurtkanaal.platform.time.Time;

/** What somebody has in the diary, the soonest first. */
@Controller("/mijn/afspraken")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class DiaryController {

    /** More than anybody has; what is further away comes nearer by itself. */
    private static final int SHOWN = 50;

    private final AgreementRepository agreements;
    private final Clock clock;

    DiaryController(AgreementRepository agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Get
    @View("agreement/diary")
    DiaryPage show(CurrentPerson person) {
        return new DiaryPage(agreements.diaryOf(person.id(), LocalDate.now(clock.withZone(Time.ZONE)), SHOWN));
    }

    /** One agreement with its next day. */
    @Introspected
    record Line(String code, String otherName, LocalDate firstOn, Part dayPart, @Nullable String wallTime, Rhythm rhythm,
                LocalDate nextOn) {

        public CalendarLeaf leaf() {
            return CalendarLeaf.of(nextOn);
        }

        public String when() {
            return Meeting.capital(new Meeting(firstOn, dayPart, wallTime == null ? null : LocalTime.parse(wallTime), rhythm)
                .rhythmWords());
        }

        public String href() {
            return Agreement.pathIn(code);
        }
    }

    @Introspected
    record DiaryPage(List<Line> lines) {
    }
}
