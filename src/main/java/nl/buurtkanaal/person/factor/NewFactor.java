package nl.buurtkanaal.person.factor;

import io.micronaut.core.annotation.Introspected;
import nl.buurtkanaal.platform.views.QrCode;

/**
 * A second factor that is being set up: nothing of it is kept until the first code from the phone shows that it works there. Until then the
 * form carries it, sealed for its account.
 *
 * @param sealed what the form carries
 * @param key the secret to type over, in groups of four
 * @param address opens the app on the phone on which the page is read
 */
@Introspected
public record NewFactor(String sealed, String key, String address, QrCode qr) {

    @Override
    public String toString() {
        return "NewFactor[hidden]";
    }
}
