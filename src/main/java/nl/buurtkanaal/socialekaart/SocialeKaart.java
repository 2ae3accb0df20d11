package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.socialekaart.search.CategoryRubrieken;

/** Finds what organisations do, for pages that show it beside something else. */
@Singleton
public class SocialeKaart {
    private static final Period RECENT = Period.ofMonths(6);

    private final SocialeKaartRepository entries;
    private final KeptEntries kept;
    private final EntryAccess access;
    private final Clock clock;

    SocialeKaart(SocialeKaartRepository entries, KeptEntries kept, EntryAccess access, Clock clock) {
        this.entries = entries;
        this.kept = kept;
        this.access = access;
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

    /** What waits for this person in the Redactie; empty for who keeps no entries. */
    public Optional<RedactieWork> workOf(Edition edition, CurrentPerson person) {
        var editor = EntryAccess.isEditor(edition, person);
        if (!editor && access.organisationsOf(person.id()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(kept.waiting(edition.id(), person.id(), editor));
    }

    /** A check on this day or later is recent enough: six months. */
    public LocalDate freshSince() {
        return LocalDate.now(clock.withZone(Time.ZONE)).minus(RECENT);
    }
}
