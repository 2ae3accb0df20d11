package nl.buurtkanaal.platform.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network that a request comes from, as a key for limits: the first 24 bits of an IPv4 address, the first 64 of an IPv6 one. Behind a
 * proxy {@code micronaut.server.client-address-header} names the header that the proxy writes; the last address in it is the proxy's word.
 */
@Singleton
public class Network {

    private static final String UNKNOWN = "unknown";
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 8;

    private final HttpClientAddressResolver addresses;

    Network(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    public String of(HttpRequest<?> request) {
        var address = addresses.resolve(request);
        return address == null ? UNKNOWN : key(address);
    }

    static String key(String addresses) {
        var last = addresses.substring(addresses.lastIndexOf(',') + 1).strip();
        if (!last.matches("[0-9a-fA-F:.]{2,45}")) {
            return UNKNOWN;
        }
        try {
            var bytes = InetAddress.getByName(last).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES));
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
