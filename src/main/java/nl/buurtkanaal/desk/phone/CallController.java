package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.conversation.Cautions;
import nl.buurtkanaal.conversation.ReadAloud;
import nl.buurtkanaal.conversation.SpokenAnswer;
import nl.buurtkanaal.desk.phone.PhoneCalls.Said;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskHolds;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.FirstThere;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** The call list, and one call: what to read aloud, the number to press, and how it ended. */
@Controller("/{editie}/balie/bellen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CallController {

    private static final int LONGEST_WORDS = 500;

    private final DeskSeats seats;
    private final CallLines lines;
    private final PhoneCalls calls;
    private final DeskHolds holds;
    private final ReadAloud aloud;
    private final People people;
    private final Kernen kernen;
    private final Cautions cautions;
    private final Audit audit;
    private final Clock clock;

    CallController(DeskSeats seats, CallLines lines, PhoneCalls calls, DeskHolds holds, ReadAloud aloud, People people, Kernen kernen,
        Cautions cautions, Audit audit, Clock clock) {
        this.seats = seats;
        this.lines = lines;
        this.calls = calls;
        this.holds = holds;
        this.aloud = aloud;
        this.people = people;
        this.kernen = kernen;
        this.cautions = cautions;
        this.audit = audit;
        this.clock = clock;
    }

    @Get
    @View("desk/phone/calls")
    CallsPage index(Edition edition, CurrentPerson person) {
        var all = lines.of(seats.of(person, edition), clock.instant());
        return new CallsPage(all.stream().filter(CallLine::due).toList(), all.stream().filter(line -> !line.due()).toList(), home(edition),
            "/" + edition.slug() + "/balie");
    }

    @Get("/{id}")
    @View("desk/phone/call")
    CallPage show(Edition edition, CurrentPerson person, @PathVariable String id) {
        var seat = seats.of(person, edition);
        var line = line(seat, id);
        audit.record(person.id(), "phone.call-read", "person", line.personId(), null);
        return page(seat, line, Map.of(), Map.of(), Caution.NONE);
    }

    /**
     * @param fields {@code uitkomst}, {@code versie}, {@code gelezen} (the last message on the page), {@code toch}, and for each
     *     conversation {@code besluit-<id>} and {@code woorden-<id>}
     */
    @Post("/{id}/uitkomst")
    HttpResponse<?> end(Edition edition, CurrentPerson person, @PathVariable String id, @Body Map<String, Object> fields) {
        var seat = seats.of(person, edition);
        var outcome = CallOutcome.of(text(fields, "uitkomst"));
        if (outcome == null) {
            throw new BadQuery();
        }
        var waiting = lines.byId(seat, number(id), clock.instant());
        if (waiting.isEmpty() || !String.valueOf(waiting.get().version()).equals(text(fields, "versie"))) {
            return taken(seat, number(id));
        }
        var line = waiting.get();
        var readUpTo = number(text(fields, "gelezen"));
        var read = aloud.since(line.helpPostId(), line.afterMessageId()).stream().map(answer -> upTo(answer, readUpTo))
            .filter(answer -> !answer.lines().isEmpty()).toList();
        var errors = new LinkedHashMap<String, String>();
        var said = said(read, fields, errors);
        var caution = outcome == CallOutcome.SPOKEN ? cautions.about(edition.id(), said.values().stream().map(Said::words).toList(),
            "ja".equals(text(fields, "toch"))) : Caution.NONE;
        if (!errors.isEmpty() || caution.any()) {
            return Forms.invalid("desk/phone/call", page(seat, line, fields, errors, caution));
        }
        if (!calls.ended(seat, line, outcome, read, said, clock.instant())) {
            return taken(seat, line.id());
        }
        return Flash.to(URI.create(home(edition)), "call." + outcome.slug());
    }

    /** A colleague called; or the same person before, or the post is closed. */
    private HttpResponse<?> taken(DeskSeat seat, long id) {
        var last = lines.lastOn(seat, id, clock.instant()).orElseThrow(() -> new Conflict("call.changed"));
        return FirstThere.page(new FirstThere.Taken(Messages.get("call.first", last.by(),
            Messages.get("call.outcome." + last.outcome().slug())), last.at(), null, seat.href()));
    }

    /** What came in since the page was opened was not read aloud, and waits for the next call. */
    private static SpokenAnswer upTo(SpokenAnswer answer, long readUpTo) {
        return answer.newestId() <= readUpTo ? answer
            : new SpokenAnswer(answer.conversationId(), answer.helper(), answer.helperKernId(), List.of(), readUpTo);
    }

    private static Map<Long, Said> said(List<SpokenAnswer> read, Map<String, Object> fields, Map<String, String> errors) {
        var said = new HashMap<Long, Said>();
        for (var answer : read) {
            var id = answer.conversationId();
            var chosen = text(fields, "besluit-" + id);
            var words = text(fields, "woorden-" + id).replace("\r\n", "\n").strip();
            if (words.length() > LONGEST_WORDS) {
                errors.put("woorden-" + id, Messages.get("call.words.long"));
            } else if (TextCheck.kinds(words).contains(Finding.Kind.BSN)) {
                errors.put("woorden-" + id, Messages.get("message.citizen-number"));
            }
            var choice = Arrays.stream(Said.Choice.values()).filter(known -> known.name().equals(chosen)).findFirst()
                .orElse(Said.Choice.THINKS);
            said.put(id, new Said(choice, words));
        }
        return said;
    }

    private CallLine line(DeskSeat seat, String id) {
        return lines.byId(seat, number(id), clock.instant()).orElseThrow(NotFound::new);
    }

    private CallPage page(DeskSeat seat, CallLine line, Map<String, Object> typed, Map<String, String> errors, Caution caution) {
        var edition = seat.edition();
        var held = holds.of(CallWork.KIND, line.id(), clock.instant()).map(hold -> hold.seenBy(seat.person().id())).orElse(null);
        var answers = aloud.since(line.helpPostId(), line.afterMessageId());
        var person = people.byId(line.personId()).orElseThrow(NotFound::new);
        return new CallPage(line, held, Phone.of(person), answers.stream()
            .map(answer -> Answer.of(answer, kernen.byId(answer.helperKernId()).name(), typed)).toList(),
            answers.stream().mapToLong(SpokenAnswer::newestId).max().orElse(line.afterMessageId()), errors,
            home(edition) + "/" + line.id(), home(edition),
            "/" + edition.slug() + "/balie/bellers/" + line.personId(), caution);
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : fields.get(name) instanceof List<?> many && !many.isEmpty()
            ? String.valueOf(many.get(0)) : "";
    }

    private static long number(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }

    private static String home(Edition edition) {
        return "/" + edition.slug() + "/balie/bellen";
    }

    /** A number to press; both null when none was written down. */
    @Introspected
    record Phone(@Nullable String shown, @Nullable String href) {

        static Phone of(Person person) {
            var phone = person.phoneKey() == null ? null : new DutchPhone(person.phoneKey());
            return new Phone(phone == null ? person.phone() : phone.shown(), phone == null ? null : phone.href());
        }
    }

    /** What one neighbour wrote, and what was decided about it. */
    @Introspected
    record Answer(long id, String helper, String kern, List<SpokenAnswer.Line> lines, String choice, String words) {

        static Answer of(SpokenAnswer answer, String kern, Map<String, Object> typed) {
            var chosen = text(typed, "besluit-" + answer.conversationId());
            return new Answer(answer.conversationId(), answer.helper(), kern, answer.lines(),
                chosen.isEmpty() ? Said.Choice.THINKS.name() : chosen,
                text(typed, "woorden-" + answer.conversationId()));
        }

        public String wordsField() {
            return "woorden-" + id;
        }

        public List<Chosen> choices() {
            return Arrays.stream(Said.Choice.values()).map(value -> new Chosen(value.name(), Messages.get("call.choice." + value.name()),
                value.name().equals(choice))).toList();
        }
    }

    @Introspected
    record Chosen(String value, String label, boolean checked) {
    }

    @Introspected
    record CallsPage(List<CallLine> due, List<CallLine> later, String href, String deskHref) {

        public boolean empty() {
            return due.isEmpty() && later.isEmpty();
        }
    }

    /**
     * @param held   a colleague who has it open now
     * @param newest id of the last message on the page
     */
    @Introspected
    record CallPage(CallLine line, DeskLine.@Nullable Held held, Phone phone, List<Answer> answers, long newest,
                    Map<String, String> errors, String href, String listHref, String callerHref, Caution caution) {
    }
}
