package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost.Kind;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final DayParts TUESDAY_MORNING = DayParts.of(List.of("di-ochtend")).orElseThrow();
    private static final DayParts THURSDAY_AFTERNOON = DayParts.of(List.of("do-middag")).orElseThrow();

    @Test
    void says_where_and_when() {
        assertEquals("Woont in Hall, 12 minuten fietsen. Kan op dinsdagochtend.",
            Reason.of(new Fit(TUESDAY_MORNING, TUESDAY_MORNING, 12, true, 0, 0), Kind.OFFER, Category.VERVOER, "Hall"));
    }

    @Test
    void names_only_the_moments_that_both_can() {
        var both = DayParts.of(List.of("di-ochtend", "do-middag")).orElseThrow();

        assertEquals("Woont ook in Oeken. Kan op donderdagmiddag.",
            Reason.of(new Fit(THURSDAY_AFTERNOON, both, 0, true, 0, 0), Kind.OFFER, Category.VERVOER, "Oeken"));
    }

    @Test
    void says_so_when_it_is_another_moment() {
        assertEquals("Woont in Voorstonden, 1 minuut fietsen. Kan niet op dinsdagochtend, wel op donderdagmiddag.",
            Reason.of(new Fit(TUESDAY_MORNING, THURSDAY_AFTERNOON, 1, true, 0, 0), Kind.OFFER, Category.VERVOER, "Voorstonden"));
    }

    @Test
    void leaves_the_moment_open_when_nobody_named_one() {
        assertEquals("Woont ook in Hall. Wanneer spreekt u samen af.",
            Reason.of(new Fit(TUESDAY_MORNING, DayParts.OPEN, 0, true, 0, 0), Kind.OFFER, Category.TUIN, "Hall"));
    }

    @Test
    void tells_of_a_category_that_only_looks_like_it() {
        assertEquals("Woont in Hall, 12 minuten fietsen. Zoekt iemand op dinsdagochtend. Vraagt iets dat erop lijkt: Boodschappen.",
            Reason.of(new Fit(DayParts.OPEN, TUESDAY_MORNING, 12, false, 0, 0), Kind.REQUEST, Category.BOODSCHAPPEN, "Hall"));
    }
}
