package nl.buurtkanaal.socialekaart.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.socialekaart.SocialeKaart;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.words.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(transactional = false)
class SocialeKaartTest {

    @Inject SocialeKaart socialeKaart;
    @Inject EntrySearch search;
    @Inject Vocabularies vocabularies;
    @Inject Editions editions;
    @Inject Directory directory;

    @BeforeEach
    void asItWas() {
        directory.reset();
    }

    @Test
    void the_best_fitting_rubriek_goes_first_and_fills_the_list() {
        var cards = forCategory(Category.VERVOER, "oeken", 3);

        assertEquals(Rubriek.VERVOER, cards.get(0).rubriek());
        assertEquals(3, cards.size());
        assertTrue(cards.stream().allMatch(card -> card.rubriek() == Rubriek.VERVOER || card.rubriek() == Rubriek.THUIS_WONEN));
    }

    @Test
    void what_does_not_serve_the_kern_is_absent() {
        var inOeken = forCategory(Category.COMPUTERHULP, "oeken", 10).stream().map(SocialeKaartCard::slug).toList();
        var inEerbeek = forCategory(Category.COMPUTERHULP, "eerbeek", 10).stream().map(SocialeKaartCard::slug).toList();

        assertFalse(inOeken.equals(inEerbeek));
        assertTrue(inEerbeek.stream().anyMatch(slug -> slug.contains("digi")), inEerbeek.toString());
        assertTrue(inOeken.stream().noneMatch(slug -> slug.contains("digicafe")), inOeken.toString());
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void every_kind_of_help_leads_to_something_in_every_kern_of_the_demo(Category category) {
        assertTrue(CategoryRubrieken.of(category).size() <= 3);
        for (var edition : editions.open()) {
            edition.kernen().forEach(kern -> assertFalse(socialeKaart.forCategory(edition.id(), kern.id(), category, 3).isEmpty(),
                category + " in " + kern.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(Rubriek.class)
    void every_rubriek_leads_back_to_the_neighbours_but_veilig_thuis(Rubriek rubriek) {
        assertEquals(rubriek != Rubriek.VEILIG_THUIS, CategoryRubrieken.categoryOf(rubriek).isPresent());
    }

    @Test
    void a_post_is_led_only_to_what_is_about_its_own_kind_of_help() {
        var brummen = editions.bySlug("brummen").orElseThrow();
        var oeken = brummen.kern("oeken").id();

        var rides = socialeKaart.about(brummen.id(), oeken, Category.VERVOER, 3);
        assertFalse(rides.isEmpty());
        assertTrue(rides.stream().allMatch(card -> card.rubriek() == Rubriek.VERVOER));
        assertEquals(List.of(), socialeKaart.about(brummen.id(), oeken, Category.TUIN, 3));
    }

    /** Tuesday 24 November at ten: few are open of so small an edition. */
    @Test
    void each_way_to_who_is_open_and_to_the_best_answers_finds_the_same() {
        var brummen = editions.bySlug("brummen").orElseThrow().id();
        var many = OpenNow.at(TestClock.START.atZone(Time.ZONE));
        var few = many.with(List.of(directory.text("SELECT GROUP_CONCAT(socialekaart_entry_id) FROM socialekaart_entry_hours"
            + " WHERE weekday = 2 AND opens <= 600 AND closes > 600 AND nth IN (0, 4)").split(",")).stream().map(Long::valueOf).toList());
        var since = TestClock.START.atZone(Time.ZONE).toLocalDate();
        var filter = new SocialeKaartFilter("", "", "", "", "", "", "", "ja", "", null, List.of());

        var listed = search.read(EntryStatement.list(brummen, filter, since, many, EntryKey.START, 30));
        assertTrue(listed.size() > 2);
        assertEquals(listed, search.read(EntryStatement.list(brummen, filter, since, few, EntryKey.START, 30)));
        assertEquals(List.of(), search.read(EntryStatement.list(brummen, filter, since, many.with(List.of()), EntryKey.START, 30)));
        assertNull(many.with(LongStream.range(0, OpenNow.FEW + 1).boxed().toList()).few(), "too many to begin with");

        var vocabulary = vocabularies.of(brummen);
        var words = EntrySearch.weighed(EntryTerms.asked("samen koffie drinken of eten", vocabulary), vocabulary);
        var answers = search.read(EntryStatement.search(brummen, words, filter, since, many, EntryStatement.ALL_CANDIDATES, 30));
        assertTrue(answers.size() > 1, answers.toString());
        assertEquals(answers, search.read(EntryStatement.search(brummen, words, filter, since, few, EntryStatement.ALL_CANDIDATES, 30)));
        var best = search.read(EntryStatement.search(brummen, words, filter, since, null, EntryStatement.ALL_CANDIDATES, 30));
        assertEquals(best.subList(0, 4), search.read(EntryStatement.search(brummen, words, filter, since, null, 4, 30)));
    }

    private List<SocialeKaartCard> forCategory(Category category, String kern, int limit) {
        var brummen = editions.bySlug("brummen").orElseThrow();
        return socialeKaart.forCategory(brummen.id(), brummen.kern(kern).id(), category, limit);
    }
}
