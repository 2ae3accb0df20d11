package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;

/**
 * Where who cares for somebody can go, out of the rubriek about it.
 *
 * @param knooppunt the one whose contact is there for mantelzorgers; null when the edition has none
 * @param others    the rest, in the order of the sociale kaart
 * @param young     the one that is for children and young people as well, be it the Knooppunt or another; null when no entry says so
 */
@Introspected
record CarePlaces(@Nullable SocialeKaartCard knooppunt, List<SocialeKaartCard> others, @Nullable SocialeKaartCard young) {

    static CarePlaces of(List<SocialeKaartCard> entries) {
        var knooppunt = entries.stream()
            .filter(entry -> entry.leefring() == 3 && entry.contactRole().toLowerCase(Locale.ROOT).contains("mantelzorg"))
            .findFirst().orElse(null);
        var young = entries.stream().filter(CarePlaces::isForTheYoung).findFirst().orElse(null);
        return new CarePlaces(knooppunt, entries.stream().filter(entry -> entry != knooppunt).toList(), young);
    }

    private static boolean isForTheYoung(SocialeKaartCard entry) {
        return (entry.name() + ' ' + entry.what()).toLowerCase(Locale.ROOT).matches("(?s).*\\bjonge(ren)?\\b.*");
    }
}
