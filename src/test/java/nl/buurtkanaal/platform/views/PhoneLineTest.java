package nl.buurtkanaal.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneLineTest {

    @ParameterizedTest
    @CsvSource({
        "0575-00 01 00, tel:+31575000100",
        "038-000 01 00, tel:+31380000100",
        "+31 575 00 01 00, tel:+31575000100",
        "+31 (0)575 00 01 00, tel:+31575000100",
        "0031 575 000 100, tel:+31575000100",
        "14 0575, tel:140575",
        "0800-2000, tel:08002000",
    })
    void a_phone_dials_the_number_as_it_is_printed(String printed, String href) {
        assertTrue(PhoneLine.isReadable(printed));
        assertEquals(href, PhoneLine.href(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bel ons", "0575", "0575-00 01 00 (kantoor)", "<script>", "0575-00 01 00 0575-00 01 00"})
    void what_nobody_can_dial_is_no_phone_number(String printed) {
        assertFalse(PhoneLine.isReadable(printed));
    }
}
