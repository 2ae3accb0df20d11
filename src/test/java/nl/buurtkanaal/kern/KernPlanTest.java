package nl.buurtkanaal.kern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.kern.KernPlan.Known;
import nl.buurtkanaal.kern.ReferenceFiles.KernRow;
import org.junit.jupiter.api.Test;

class KernPlanTest {

    private static final Point POINT = new Point(52, 6);
    private static final Known BRUMMEN = new Known(1, "GM0213/brummen", "GM0213", "brummen", "Brummen", "Brummen", "1111", POINT, false);
    private static final Known OEKEN = new Known(2, "GM0213/oeken", "GM0213", "oeken", "Oeken", "Brummen", "1111", POINT, false);
    private static final Known LOOSDRECHT = new Known(3, "GM1696/loosdrecht", "GM1696", "loosdrecht", "Loosdrecht", "Loosdrecht", "1398",
        POINT, false);

    @Test
    void a_kern_that_is_named_again_stays_who_it_is() {
        var plan = KernPlan.of(List.of(OEKEN), List.of(row("GM0213", "oeken", "Oeken (nieuwe naam)", "Brummen", "1111")));

        assertEquals(OEKEN, plan.rows().get(0).known());
        assertTrue(plan.successors().isEmpty());
    }

    @Test
    void a_village_that_joins_another_gemeente_keeps_its_key_and_slug() {
        var plan = KernPlan.of(List.of(LOOSDRECHT),
            List.of(row("GM0402", "nieuw-loosdrecht", "Nieuw-Loosdrecht", "Nieuw-Loosdrecht", "1398")));

        assertEquals(LOOSDRECHT, plan.rows().get(0).known());
        assertEquals("GM1696/loosdrecht", plan.rows().get(0).key());
        assertEquals("loosdrecht", plan.rows().get(0).slug());
    }

    @Test
    void of_two_villages_with_one_name_in_a_merged_gemeente_each_has_a_slug_of_its_own() {
        var plan = KernPlan.of(List.of(LOOSDRECHT), List.of(
            row("GM0402", "loosdrecht", "Loosdrecht", "Loosdrecht", "9999"),
            row("GM0402", "loosdrecht-2", "Loosdrecht", "Loosdrecht", "1398")));

        assertEquals(List.of("loosdrecht", "loosdrecht-2"), plan.rows().stream().map(KernPlan.Match::slug).toList());
        assertNull(plan.rows().get(0).known());
        assertEquals(LOOSDRECHT, plan.rows().get(1).known());
    }

    @Test
    void a_hamlet_that_is_named_no_longer_leads_to_the_village_in_its_addresses() {
        var plan = KernPlan.of(List.of(BRUMMEN, OEKEN), List.of(row("GM0213", "brummen", "Brummen", "Brummen", "1111")));

        assertEquals(Map.of(2L, "GM0213/brummen"), plan.successors());
    }

    @Test
    void a_village_of_which_nothing_is_left_retires_without_a_successor() {
        var plan = KernPlan.of(List.of(LOOSDRECHT), List.of());

        var expected = new HashMap<Long, String>();
        expected.put(3L, null);
        assertEquals(expected, plan.successors());
    }

    private static KernRow row(String gemeente, String slug, String name, String postalPlace, String woonplaats) {
        return new KernRow(gemeente + "/" + slug, gemeente, slug, name, postalPlace, woonplaats, POINT, List.of());
    }
}
