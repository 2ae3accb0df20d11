package nl.buurtkanaal.desk.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.person.Cause;
import nl.buurtkanaal.person.Confirmation;
import nl.buurtkanaal.person.Measure;
import nl.buurtkanaal.person.PersonNotes;
import nl.buurtkanaal.person.VogSeen;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/**
 * One person in one's care.
 *
 * @param held     a colleague who looks at this person now
 * @param orange   null when not confirmed; so are the next two
 * @param measures pauses and bans, the newest first
 * @param mayBan   an administrator looks; nobody else bans
 * @param mayJudge this person may be paused by who looks: has no role, or an administrator looks
 */
@Introspected
record PersonPage(Helper helper, DeskLine.@Nullable Held held, @Nullable Confirmation orange, @Nullable Confirmation acquainted,
                  @Nullable VogSeen vog, VogForm form,
                  Map<String, String> errors, List<PersonNotes.Note> notes, List<Measure> measures, boolean mayBan, boolean mayJudge,
                  String href,
                  String listHref, String callerHref) {

    /** "november 2026" */
    public @Nullable String vogMonth() {
        return vog == null ? null : DateTimeFormatter.ofPattern("MMMM uuuu", Time.DUTCH).format(vog.seenOn());
    }

    /** "juni 2027" */
    public @Nullable String adultMonth() {
        return helper.adultFrom() == null ? null : DateTimeFormatter.ofPattern("MMMM uuuu", Time.DUTCH).format(helper.adultFrom());
    }

    public String acquaintedHow() {
        return acquainted == null || acquainted.how() == null ? "" : Messages.get("person.how." + acquainted.how().name());
    }

    /** The pause or ban that holds now. */
    public @Nullable Measure standing() {
        return measures.stream().filter(Measure::holds).findFirst().orElse(null);
    }

    /** Why a confirmation can be taken back: what the mail says; what nobody chose comes first. */
    public List<MeasureController.Option> causes() {
        return Stream.concat(Stream.of(Cause.OTHER), Arrays.stream(Cause.values()).filter(cause -> cause != Cause.OTHER))
            .map(cause -> new MeasureController.Option(cause.name(), Messages.get(cause.messageKey()), null)).toList();
    }
}
