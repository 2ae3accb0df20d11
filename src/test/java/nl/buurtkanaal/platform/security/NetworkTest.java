package nl.buurtkanaal.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void neighbours_in_one_network_share_a_key() {
        assertEquals(Network.key("192.0.2.7"), Network.key("192.0.2.250"));
        assertEquals(Network.key("2001:db8:1:2::1"), Network.key("2001:db8:1:2:ffff::9"));
        assertNotEquals(Network.key("192.0.2.7"), Network.key("192.0.3.7"));
        assertNotEquals(Network.key("2001:db8:1:2::1"), Network.key("2001:db8:1:3::1"));
    }

    @Test
    void of_several_addresses_the_last_is_the_word_of_our_own_proxy() {
        assertEquals(Network.key("198.51.100.4"), Network.key("10.0.0.1, 198.51.100.4"));
    }

    @Test
    void what_is_no_address_is_not_looked_up() {
        assertEquals(Network.key("nergens.example"), Network.key("unknown"));
        assertEquals(Network.key("1:2:3"), Network.key(""));
    }
}
