package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import nl.buurtkanaal.category.Rubriek;

/**
 * An entry as it stands in a list.
 *
 * @param leefring  3 for everybody, 4 after a decision of the gemeente
 * @param servesAll every Kern of the edition
 * @param unchecked nobody looked for six months whether it is still right
 */
@Introspected
public record SocialeKaartCard(long id, String slug, String name, String organisationName, String what, Rubriek rubriek, int leefring,
                               boolean servesAll, @Nullable String phone, String cost, boolean referralNeeded, String contactRole,
                               String contactFirstName, @TypeDef(type = DataType.BOOLEAN) boolean unchecked) {
}
