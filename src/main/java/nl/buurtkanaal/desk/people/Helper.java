package nl.buurtkanaal.desk.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.platform.views.Messages;

/**
 * Someone who lives in one's kernen.
 *
 * @param confirmed known to a buurtverbinder, for all orange categories
 * @param adultFrom first day of the month in which who is sixteen or seventeen comes of age
 * @param why       {@code wish} when they wait to answer something, {@code offer} when they offer something, {@code given} when a
 *                  colleague asks it; null in a list of names
 * @param waiting   since when
 */
@Introspected
record Helper(long id, String shownName, String kern, Instant since, boolean confirmed, boolean adult, @Nullable LocalDate adultFrom,
    boolean account,
              @Nullable String why, @Nullable Instant waiting) {

    public String whyLabel() {
        return why == null ? "" : Messages.get("desk.why." + why);
    }
}
