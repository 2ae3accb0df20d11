package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import nl.buurtkanaal.category.Rubriek;

/**
 * What an organisation does for residents, all of it: for whom, how one starts, what it costs, whom one meets, and who looked when whether
 * this is right.
 *
 * @param uuid           public and stable, for feeds and open data
 * @param leefring       3 for everybody, 4 after a decision of the gemeente
 * @param servesAll      every Kern of the edition
 * @param placeKernId    Kern of the place where one goes, or null when there is no place
 * @param openingHours   in words; may be empty
 * @param contactRole    such as "gastvrouw", with the first name in {@code contactFirstName}
 * @param checkedOn      a day in Europe/Amsterdam; null: never
 * @param unchecked      nobody looked for six months
 */
@Introspected
record SocialeKaartEntry(long id, String uuid, String slug, String name, String organisationName, Rubriek rubriek, int leefring,
                         String what, String forWhom, String howToStart, String cost, boolean referralNeeded, boolean wheelchair,
                         boolean servesAll, @Nullable String placeName, @Nullable Long placeKernId, @Nullable String phone,
                         @Nullable String email, @Nullable String website, String openingHours, String contactRole, String contactFirstName,
                         @Nullable LocalDate checkedOn, @Nullable String checkedBy, @TypeDef(type = DataType.BOOLEAN) boolean unchecked) {

    /** Null when there is none, or one that a browser should not follow. */
    @Nullable
    public String websiteHref() {
        return website != null && website.matches("https?://.+") ? website : null;
    }
}
