package nl.buurtkanaal.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import nl.buurtkanaal.platform.errors.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    private final Network direct = new Network("");
    private final Network behindProxies = new Network("10.0.0.7, 172.16.0.0/12, fd00::/8");

    @Test
    void neighbours_in_one_network_share_a_key() {
        assertEquals(key("192.0.2.7"), key("192.0.2.250"));
        assertEquals(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
        assertNotEquals(key("192.0.2.7"), key("192.0.3.7"));
        assertNotEquals(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
        assertEquals("unknown", Network.key(null));
    }

    @Test
    void who_comes_directly_is_who_they_are_whatever_they_say() {
        assertEquals(at("198.51.100.4"), direct.visitor(at("198.51.100.4"), "192.0.2.1"));
        assertEquals(at("198.51.100.4"), behindProxies.visitor(at("198.51.100.4"), "192.0.2.1"));
    }

    @Test
    void our_own_proxy_is_believed_as_far_as_its_own_word_goes() {
        assertEquals(at("198.51.100.4"), behindProxies.visitor(at("10.0.0.7"), "192.0.2.1, 198.51.100.4"));
        assertEquals(at("198.51.100.4"), behindProxies.visitor(at("172.18.0.2"), "192.0.2.1, 198.51.100.4, 10.0.0.7"));
        assertEquals(at("2001:db8::5"), behindProxies.visitor(at("fd12::1"), "2001:db8::5"));
        assertEquals(at("10.0.0.8"), behindProxies.visitor(at("10.0.0.8"), "192.0.2.1"), "not one of ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "nergens.example", "1:2:3", "_hidden", "abc"})
    void what_is_no_address_is_not_looked_up(String forwarded) {
        assertEquals(at("10.0.0.7"), behindProxies.visitor(at("10.0.0.7"), forwarded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "fd00::/129", "10.0.0.7 10.0.0.8"})
    void a_setting_that_names_no_network_stops_the_start_with_a_sentence(String setting) {
        assertTrue(assertThrows(WrongSetting.class, () -> new Network(setting)).getMessage().startsWith("BUURTKANAAL_PROXIES"));
    }

    private static String key(String address) {
        return Network.key(at(address));
    }

    private static InetAddress at(String address) {
        return Subnet.address(address).orElseThrow();
    }
}
