package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.platform.time.Time;

/**
 * Someone in one kern, with or without an account: posts, conversations, blocks and agreements point to persons. Neighbours read the shown
 * name; the phone number is for buurtverbinders, or for whom the person gives it to.
 *
 * @param adultFrom the first day of the month in which a sixteen- or seventeen-year-old comes of age; null for who was 18 at sign-up
 * @param example invented, for the demo
 * @param phoneKey the number as it is searched by, see {@link DutchPhone}; null without one
 */
@MappedEntity("person")
public record Person(@Id @GeneratedValue long id, String shownName, long kernId, long editionId, @Nullable String phone,
                     @Nullable LocalDate adultFrom, boolean example, Instant createdAt,
                     @Nullable String phoneKey) {

    public boolean isAdultAt(Instant now) {
        return isAdult(adultFrom, now);
    }

    static boolean isAdult(@Nullable LocalDate adultFrom, Instant now) {
        return adultFrom == null || !adultFrom.isAfter(now.atZone(Time.ZONE).toLocalDate());
    }
}
