package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * A case with everything that colleagues and its writer did with it so far.
 *
 * @param held       who looks at it now
 * @param handed     to whom a colleague gave it
 * @param transfer   the kern that was asked to take it over
 * @param waitsSince its writer was asked something then and has not answered
 */
@Introspected
public record WaitingCase(ModerationCase about, DeskHolds.@Nullable Hold held, DeskHandovers.@Nullable Handed handed,
                          @Nullable Transfer transfer, @Nullable Instant waitsSince) {

    /** Another kern was asked to take it over. */
    @Introspected
    public record Transfer(long toKernId, String askedBy, @Nullable String word, Instant at) {
    }

    /** What the desk asked and its writer answered. */
    @Introspected
    public record Question(String askedBy, String question, Instant askedAt, @Nullable String answer, @Nullable Instant answeredAt) {

        public boolean open() {
            return answeredAt == null;
        }
    }

    /** Where it stands in the list of this seat. */
    public DeskLine.Part partFor(DeskSeat seat) {
        var forMe = handed != null && handed.toId() == seat.person().id() || transfer != null && seat.isOwn(transfer.toKernId())
            && !seat.isAdministrator();
        if (waitsSince != null || !forMe && (handed != null || transfer != null && seat.isOwn(about.kernId()) && !seat.isAdministrator())) {
            return DeskLine.Part.ELSEWHERE;
        }
        return forMe || seat.isOwn(about.kernId()) ? DeskLine.Part.MINE : DeskLine.Part.STANDING_IN;
    }
}
