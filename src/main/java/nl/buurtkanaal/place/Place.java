package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A building that is open to the public, in one Kern of an edition. Never somebody's home.
 *
 * @param uuid         public and stable, for feeds and open data
 * @param slug         unique within its edition
 * @param what         what one finds there, in a sentence or two
 * @param hours        when one can walk in, in words; may be empty
 * @param street       street and number, or null when nobody filled it in
 * @param wheelchair   one can get in with a wheelchair
 * @param toilet       visitors may use a toilet
 * @param meetingPlace an ontmoetingsplek: fit for a first meeting of two people
 */
@Introspected
public record Place(long id, String uuid, long editionId, String slug, long kernId, String name, String what, String hours,
                    @Nullable String street, @Nullable String postcode, boolean wheelchair, boolean toilet, boolean meetingPlace) {
}
