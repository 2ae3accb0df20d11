package nl.buurtkanaal.edition;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;

/** The address of the site from the settings, and that of an edition with a host name of its own: the same scheme and port. */
record SiteAddress(String address) {

    SiteAddress {
        address = address.replaceFirst("/+$", "");
    }

    String of(@Nullable String host) {
        if (host == null) {
            return address;
        }
        var site = URI.create(address);
        return site.getScheme() + "://" + host + (site.getPort() < 0 ? "" : ":" + site.getPort());
    }
}
