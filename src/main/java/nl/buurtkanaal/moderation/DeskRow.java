package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Set;

/**
 * Something that waits, as the one question of the desk finds it; the {@link DeskSource} that asked for it knows what its values mean.
 *
 * @param kind   of which source it is
 * @param kernId null for what serves a whole edition
 * @param name   shown name of who it is about
 * @param other  shown name of somebody else
 * @param handed to whom a colleague gave it
 * @param hold   who looks at it now
 * @param notFor ids of people who never decide on it
 */
public record DeskRow(String kind, long id, @Nullable Long kernId, Instant since, @Nullable Instant due, @Nullable String name,
                      @Nullable String other, @Nullable String title, @Nullable String words, @Nullable String code, @Nullable String word,
                      long number, boolean flag, DeskHandovers.@Nullable Handed handed, DeskHolds.@Nullable Hold hold, Set<Long> notFor) {

    /** Where it stands in the list of this seat. */
    public DeskLine.Part partFor(DeskSeat seat) {
        if (handed != null) {
            return handed.toId() == seat.person().id() ? DeskLine.Part.MINE : DeskLine.Part.ELSEWHERE;
        }
        return kernId == null || seat.isOwn(kernId) ? DeskLine.Part.MINE : DeskLine.Part.STANDING_IN;
    }

    /** A colleague who looks at it now; null when nobody else does. */
    public DeskLine.@Nullable Held heldFrom(DeskSeat seat) {
        return hold == null ? null : hold.seenBy(seat.person().id());
    }

    /** What a colleague said who gave it, or who has it now; null when nobody gave it. */
    public @Nullable String handedNote(DeskSeat seat) {
        return handed == null ? null : handed.note(seat.person().id());
    }

    @Override
    public String toString() {
        return "DeskRow[" + kind + " " + id + "]";
    }
}
