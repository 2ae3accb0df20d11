package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.platform.time.Time;

/** Finds what organisations do, for pages that show it beside something else. */
@Singleton
public class SocialeKaart {
    private static final Period RECENT = Period.ofMonths(6);

    private final SocialeKaartRepository entries;
    private final Clock clock;

    SocialeKaart(SocialeKaartRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Entries that serve a Kern and may help with this kind of question, the best fitting rubriek first, at most {@code limit}; one
     * question to the database. May be empty.
     */
    public List<SocialeKaartCard> forCategory(long editionId, long kernId, Category category, int limit) {
        var rubrieken = CategoryRubrieken.of(category);
        return entries.fitting(editionId, kernId, rubrieken.get(0).name(), rubrieken.size() > 1 ? rubrieken.get(1).name() : "",
            rubrieken.size() > 2 ? rubrieken.get(2).name() : "", freshSince(), limit);
    }

    /** Entries that serve a Kern and are about this very kind of help, at most {@code limit}. Empty where no rubriek is about it. */
    public List<SocialeKaartCard> about(long editionId, long kernId, Category category, int limit) {
        return CategoryRubrieken.closestTo(category)
            .map(rubriek -> entries.fitting(editionId, kernId, rubriek.name(), "", "", freshSince(), limit)).orElse(List.of());
    }

    /** A check on this day or later is recent enough: six months. */
    LocalDate freshSince() {
        return LocalDate.now(clock.withZone(Time.ZONE)).minus(RECENT);
    }
}
