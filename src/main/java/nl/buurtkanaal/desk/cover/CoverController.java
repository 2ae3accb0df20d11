package nl.buurtkanaal.desk.cover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.View;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.desk.cover.CoverReading.KernCover;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.Colleagues.Colleague;
import nl.buurtkanaal.moderation.Colleagues;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.HandingOver;
import nl.buurtkanaal.person.Absences.Absence;
import nl.buurtkanaal.person.Absences;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Who looks after which kern, being away in two taps, and giving all that is open to a colleague. */
@Controller("/{editie}/balie/bezetting")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CoverController {

    private static final String VIEW = "desk/cover/index";

    private final DeskSeats seats;
    private final CoverReading cover;
    private final Colleagues colleagues;
    private final Absences absences;
    private final HandingOver handingOver;
    private final Forms forms;
    private final Clock clock;

    CoverController(DeskSeats seats, CoverReading cover, Colleagues colleagues, Absences absences, HandingOver handingOver, Forms forms,
        Clock clock) {
        this.seats = seats;
        this.cover = cover;
        this.colleagues = colleagues;
        this.absences = absences;
        this.handingOver = handingOver;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    CoverPage index(Edition edition, CurrentPerson person) {
        return page(seats.of(person, edition), null, Map.of());
    }

    @Post("/afwezigheid")
    HttpResponse<?> goAway(Edition edition, CurrentPerson person, @Body CoverForm form) {
        var seat = seats.of(person, edition);
        var errors = new LinkedHashMap<>(forms.errors(form));
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        var back = form.back();
        if (!form.terug().isEmpty() && back.filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(1))).isEmpty()) {
            errors.putIfAbsent("terug", Messages.get("cover.back.wrong"));
        }
        var colleague = colleague(seat, form.collega());
        var who = who(seat, form);
        var now = clock.instant();
        var until = back.map(day -> day.atStartOfDay(Time.ZONE).toInstant()).orElse(null);
        if (colleague.isEmpty()
            || errors.isEmpty() && !absences.goAway(who, edition.id(), colleague.get().id(), now, until, person.id(), now)) {
            errors.putIfAbsent("collega", Messages.get("desk.colleague.blank"));
        }
        return errors.isEmpty() ? Flash.to(home(edition), who == person.id() ? "cover.away" : "cover.colleague-away")
            : Forms.invalid(VIEW, page(seat, form, errors));
    }

    @Post("/terugkomst")
    HttpResponse<?> comeBack(Edition edition, CurrentPerson person, @Body CoverForm form) {
        var who = who(seats.of(person, edition), form);
        absences.comeBack(who, edition.id(), person.id(), clock.instant());
        return Flash.to(home(edition), who == person.id() ? "cover.back" : "cover.colleague-back");
    }

    @Post("/overdracht")
    HttpResponse<?> handOver(Edition edition, CurrentPerson person, @Body CoverForm form) {
        var seat = seats.of(person, edition);
        var errors = new LinkedHashMap<>(forms.errors(form));
        var colleague = colleague(seat, form.collega());
        if (colleague.isEmpty()) {
            errors.putIfAbsent("collega", Messages.get("desk.colleague.blank"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(seat, form, errors));
        }
        var given = handingOver.everything(seat, colleague.orElseThrow().id(), form.woord().isEmpty() ? null : form.woord(),
            clock.instant());
        return Flash.to(URI.create(seat.href()), given == 0 ? "cover.nothing" : "cover.handed-over");
    }

    @Post("/overdracht/terugdraaiing")
    HttpResponse<?> takeBack(Edition edition, CurrentPerson person, @Body TakeBackForm form) {
        var seat = seats.of(person, edition);
        return Flash.to(URI.create(seat.href()), handingOver.undo(seat, form.at(), clock.instant()) > 0 ? "desk.undone" : "desk.undo-late");
    }

    private Optional<Colleague> colleague(DeskSeat seat, String id) {
        return colleagues.of(seat).stream().filter(one -> String.valueOf(one.id()).equals(id)).findFirst();
    }

    /** Oneself, or the buurtverbinder whom an administrator names: who falls ill does not always say so here. */
    private long who(DeskSeat seat, CoverForm form) {
        if (form.wie().isEmpty()) {
            return seat.person().id();
        }
        return colleague(seat, form.wie()).filter(one -> seat.isAdministrator() && one.buurtverbinder()).orElseThrow(NotFound::new).id();
    }

    private CoverPage page(DeskSeat seat, @Nullable CoverForm form, Map<String, String> errors) {
        var now = clock.instant();
        var kernen = seat.edition().kernen().stream().filter(kern -> seat.isOwn(kern.id())).toList();
        var others = colleagues.of(seat);
        var away = absences.of(seat.edition().id(), now);
        var mine = away.stream().filter(one -> one.personId() == seat.person().id()).findFirst().orElse(null);
        var verbinders = others.stream().filter(Colleague::buurtverbinder)
            .map(one -> new Option(String.valueOf(one.id()), one.shownName())).toList();
        var chosen = form == null ? new CoverForm(verbinders.isEmpty() ? "" : verbinders.get(0).value(), "", "", "") : form;
        return new CoverPage(cover.of(seat.edition(), kernen, now), away, mine, verbinders,
            others.stream().map(one -> new Option(String.valueOf(one.id()), one.shownName())).toList(), chosen, errors,
            seat.person().isBuurtverbinder(), seat.isAdministrator(), home(seat.edition()).toString(), seat.href());
    }

    private static URI home(Edition edition) {
        return URI.create("/" + edition.slug() + "/balie/bezetting");
    }

    /** To whom, until when, and a word; and who, when it is about somebody else. */
    @Introspected
    @Serdeable
    record CoverForm(@Nullable String collega, @Nullable String terug,
                     @Nullable @Size(max = 200, message = "{desk.word.long}") String woord,
                     @Nullable String wie) {

        private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

        CoverForm {
            collega = collega == null ? "" : collega.strip();
            terug = terug == null ? "" : terug.strip();
            woord = woord == null ? "" : woord.strip();
            wie = wie == null ? "" : wie.strip();
        }

        /** The day on which they are back, as typed ("7-12-2026") or as a browser's own date field sends it. */
        Optional<LocalDate> back() {
            try {
                return terug.isEmpty() ? Optional.empty()
                    : Optional.of(terug.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(terug) : LocalDate.parse(terug, DUTCH_DAY));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** When everything was given away. */
    @Introspected
    @Serdeable
    record TakeBackForm(@Nullable String moment) {

        /** @throws BadQuery when it is no moment */
        Instant at() {
            try {
                return Instant.parse(moment == null ? "" : moment);
            } catch (DateTimeException e) {
                throw new BadQuery();
            }
        }
    }

    @Introspected
    record Option(String value, String label) {
    }

    /**
     * @param mine       when this person is away themselves; null when not
     * @param verbinders who can stand in, the likeliest first
     * @param colleagues to whom everything can be given
     */
    @Introspected
    record CoverPage(List<KernCover> kernen, List<Absence> away, @Nullable Absence mine, List<Option> verbinders, List<Option> colleagues,
                     CoverForm form, Map<String, String> errors, boolean verbinder, boolean administrator, String href, String deskHref) {

        public List<KernCover> thin() {
            return kernen.stream().filter(KernCover::thin).toList();
        }

        public List<KernCover> late() {
            return kernen.stream().filter(kern -> kern.late() > 0).toList();
        }

        public @Nullable Instant backAt() {
            return mine == null ? null : mine.until();
        }
    }
}
