package nl.buurtkanaal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutchPhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"0575-00 01 12", "0575000112", "(0575) 000112", "+31 575 000 112", "0031575000112", "+31 (0)575 000112",
        " 0575.000.112 "})
    void one_number_is_found_however_it_was_written(String typed) {
        assertEquals(Optional.of("31575000112"), DutchPhone.of(typed).map(DutchPhone::key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0575", "112", "05750001121", "Truus", "1234567890"})
    void what_cannot_be_called_is_no_number(String typed) {
        assertTrue(DutchPhone.of(typed).isEmpty());
    }

    @Test
    void it_is_shown_as_one_reads_it() {
        assertEquals("0575-000112", new DutchPhone("31575000112").shown());
        assertEquals("06-12345678", new DutchPhone("31612345678").shown());
        assertEquals("038-0001111", new DutchPhone("31380001111").shown());
        assertEquals("tel:+31575000112", new DutchPhone("31575000112").href());
    }
}
