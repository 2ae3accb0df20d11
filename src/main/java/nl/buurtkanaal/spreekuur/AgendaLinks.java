package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import nl.buurtkanaal.edition.Edition;

/**
 * The ways to a calendar feed: a link that a calendar program opens as a subscription, the address to type, and the file.
 *
 * @param subscribeHref {@code webcal://...}
 */
@Introspected
public record AgendaLinks(String subscribeHref, String address, String path) {

    /** @param path of a feed within the edition, such as {@code /spreekuren.ics} */
    public static AgendaLinks of(Edition edition, String path) {
        var whole = "/" + edition.slug() + path;
        var address = edition.link(whole);
        return new AgendaLinks(address.replaceFirst("^https?:", "webcal:"), address, whole);
    }
}
