package nl.buurtkanaal.person.factor;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.security.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While the secret of the site is being changed: at a start the second factors are sealed with the new one. Otherwise it does nothing. */
@Singleton
class SealingAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(SealingAtStart.class);

    private final Secret secret;
    private final SecondFactors factors;

    SealingAtStart(Secret secret, SecondFactors factors) {
        this.secret = secret;
        this.factors = factors;
    }

    @EventListener
    void seal(StartupEvent started) {
        if (secret.isChanging()) {
            LOG.info("The secret is being changed: {} second factors are sealed with the new one", factors.sealAnew());
        }
    }
}
