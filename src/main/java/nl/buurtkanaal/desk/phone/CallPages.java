package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.conversation.ReadAloud;
import nl.buurtkanaal.conversation.SpokenAnswer;
import nl.buurtkanaal.desk.phone.PhoneCalls.Said;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskHolds;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;

/** The page of one call: what to read aloud, the number to press, and what was typed so far. */
@Singleton
class CallPages {

    private final DeskHolds holds;
    private final ReadAloud aloud;
    private final People people;
    private final Kernen kernen;
    private final Clock clock;

    CallPages(DeskHolds holds, ReadAloud aloud, People people, Kernen kernen, Clock clock) {
        this.holds = holds;
        this.aloud = aloud;
        this.people = people;
        this.kernen = kernen;
        this.clock = clock;
    }

    CallPage page(DeskSeat seat, CallLine line, CallForm typed, Map<String, String> errors, Caution caution) {
        var edition = seat.edition();
        var home = CallController.home(edition);
        var held = holds.of(CallWork.KIND, line.id(), clock.instant()).map(hold -> hold.seenBy(seat.person().id())).orElse(null);
        var answers = aloud.since(line.helpPostId(), line.afterMessageId());
        var person = people.byId(line.personId()).orElseThrow(NotFound::new);
        return new CallPage(line, held, Phone.of(person), answers.stream()
            .map(answer -> Answer.of(answer, kernen.byId(answer.helperKernId()).name(), typed)).toList(),
            answers.stream().mapToLong(SpokenAnswer::newestId).max().orElse(line.afterMessageId()), errors,
            home + "/" + line.id(), home,
            "/" + edition.slug() + "/balie/bellers/" + line.personId(), caution);
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

        static Answer of(SpokenAnswer answer, String kern, CallForm typed) {
            return new Answer(answer.conversationId(), answer.helper(), kern, answer.lines(), typed.choice(answer.conversationId()).name(),
                typed.words(answer.conversationId()));
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

    /**
     * @param held   a colleague who has it open now
     * @param newest id of the last message on the page
     */
    @Introspected
    record CallPage(CallLine line, DeskLine.@Nullable Held held, Phone phone, List<Answer> answers, long newest,
                    Map<String, String> errors, String href, String listHref, String callerHref, Caution caution) {
    }
}
