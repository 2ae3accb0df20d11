package nl.buurtkanaal.kern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeyTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        's-Heerenbroek,          heerenbroek
        's Gravenmoer,           gravenmoer
        \u2019t Goy,             goy
        't Loo Oldebroek,        loo oldebroek
        IJlst,                   ijlst
        \u0132lst,               ijlst
        Hantumer\u00fatbuorren,  hantumerutbuorren
        Sint Odili\u00ebnberg,   sint odilienberg
        De Zande,                de zande
        1e Exlo\u00ebrmond,      1e exloermond
        """)
    void a_name_is_ordered_by_what_a_dutch_register_orders_it_by(String name, String key) {
        assertEquals(key, SortKey.of(name));
    }

    @Test
    void s_heerenbroek_stands_under_h_and_ij_is_a_pair_of_letters() {
        var names = Stream.of("Kampen", "IJsselmuiden", "Zalk", "'s-Heerenbroek", "Ilpendam", "Hall", "Ikkenum", "Grafhorst")
            .sorted(Comparator.comparing(SortKey::of)).toList();

        assertEquals(List.of("Grafhorst", "Hall", "'s-Heerenbroek", "IJsselmuiden", "Ikkenum", "Ilpendam", "Kampen", "Zalk"), names);
    }
}
