package nl.buurtkanaal.edition;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.mail.Sender;
import nl.buurtkanaal.platform.views.Messages;

/** Mails go out in the name of their edition, a closed one too; without one, in that of the only open edition or of the site. */
@Singleton
class EditionSender implements Sender {

    private final Editions editions;
    private final String address;

    EditionSender(Editions editions, @Value("${buurtkanaal.address}") String address) {
        this.editions = editions;
        this.address = new SiteAddress(address).of(null);
    }

    @Override
    public Identity of(@Nullable Long editionId) {
        if (editionId != null) {
            var edition = editions.byId(editionId);
            if (edition.isPresent()) {
                return identity(edition.get());
            }
        }
        var open = editions.open();
        return open.size() == 1 ? identity(open.get(0)) : new Identity(Messages.get("site.name"), null, address, null);
    }

    private static Identity identity(Edition edition) {
        return new Identity(edition.name(), edition.slug(), edition.address(), edition.phone());
    }
}
