package nl.buurtkanaal.platform.security;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The network that a request comes from, as a key for limits: the first 24 bits of an IPv4 address, the first 64 of an IPv6 one. Behind a
 * proxy that the settings name it is the last address in {@code X-Forwarded-For} that is not such a proxy. From anybody else that header
 * is what a visitor wishes to be, and is not read. Made at the start, so that a wrong setting stops it.
 */
@Context
public class Network {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 8;

    private final List<Subnet> proxies;

    /** @param proxies addresses and networks of our own proxies, separated by commas; empty when visitors reach the site directly */
    Network(@Value("${buurtkanaal.proxies:}") String proxies) {
        this.proxies = Subnet.list(proxies, "BUURTKANAAL_PROXIES");
    }

    /** The key in hex: six digits for IPv4, sixteen for IPv6; {@code unknown} where there is no address. */
    public String of(HttpRequest<?> request) {
        var peer = request.getRemoteAddress() == null ? null : request.getRemoteAddress().getAddress();
        return key(visitor(peer, String.join(",", request.getHeaders().getAll(FORWARDED_FOR))));
    }

    /** @param forwarded all of the header, the nearest proxy's word last */
    @Nullable InetAddress visitor(@Nullable InetAddress peer, String forwarded) {
        var nearest = peer;
        var hops = Arrays.asList(forwarded.split(","));
        for (int i = hops.size() - 1; i >= 0 && isOurs(nearest); i--) {
            var before = Subnet.address(hops.get(i).strip());
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
        }
        return nearest;
    }

    private boolean isOurs(@Nullable InetAddress address) {
        return address != null && proxies.stream().anyMatch(proxy -> proxy.has(address));
    }

    static String key(@Nullable InetAddress address) {
        if (address == null) {
            return UNKNOWN;
        }
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES));
    }
}
