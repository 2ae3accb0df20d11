package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.spreekuur.NearSpreekuur;

/**
 * What there is already, while somebody is on the phone: perhaps no post is needed.
 *
 * @param callers  who may be calling: same number, or a name that begins so
 * @param category guessed or chosen; null before there are words
 * @param posts    of the opposite kind, in the kern and next door
 */
@Introspected
record Existing(boolean looked, List<Caller> callers, @Nullable Category category, List<HelpPostCard> posts, List<SocialeKaartCard> entries,
                @Nullable NearSpreekuur spreekuur) {

    static final Existing NOTHING_YET = new Existing(false, List.of(), null, List.of(), List.of(), null);

    public boolean anything() {
        return !posts.isEmpty() || !entries.isEmpty() || spreekuur != null;
    }
}
