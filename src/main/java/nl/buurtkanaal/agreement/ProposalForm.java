package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;

/**
 * What somebody proposes, as they typed it.
 *
 * @param datum       a day
 * @param dagdeel     ochtend, middag or avond; may stay open when a time is said
 * @param tijd        a time; may stay open
 * @param ritme       {@code een-keer}, {@code elke-week} or {@code om-de-week}
 * @param plek        slug of an ontmoetingsplek, {@link #ELSEWHERE} or {@link #LATER}
 * @param plekwoorden where else
 * @param gezien      id of the proposal of the other that stood on the page; empty when there was none
 * @param inzending   one-time key of the form
 */
@Serdeable
record ProposalForm(@Nullable String datum, @Nullable String dagdeel, @Nullable String tijd, @Nullable String ritme, @Nullable String plek,
                    @Nullable @Size(max = LONGEST, message = "{agreement.where.long}") String plekwoorden, @Nullable String gezien,
                    @Nullable String inzending) {

    static final String ELSEWHERE = "anders";
    static final String LATER = "later";
    static final ProposalForm EMPTY = new ProposalForm("", "", "", "een-keer", "", "", "", "");
    private static final int LONGEST = 80;

    ProposalForm {
        datum = Typed.oneLine(datum);
        dagdeel = Typed.oneLine(dagdeel);
        tijd = Typed.oneLine(tijd);
        ritme = Typed.oneLine(ritme);
        plek = Typed.oneLine(plek);
        plekwoorden = Typed.oneLine(plekwoorden);
        gezien = Typed.oneLine(gezien);
    }

    /** Empty when there is no such rhythm. */
    Optional<Rhythm> rhythm() {
        return switch (ritme) {
            case "een-keer", "" -> Optional.of(Rhythm.ONCE);
            case "elke-week" -> Optional.of(Rhythm.WEEKLY);
            case "om-de-week" -> Optional.of(Rhythm.FORTNIGHTLY);
            default -> Optional.empty();
        };
    }

    long seen() {
        return TypedId.orNone(gezien);
    }

    @Override
    public String toString() {
        return "ProposalForm[hidden]";
    }
}
