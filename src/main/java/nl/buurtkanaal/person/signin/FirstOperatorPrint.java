package nl.buurtkanaal.person.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Tells whoever starts a site without an operator where to become one: on standard output, never through the log, which others may read
 * and which is kept. The demo has an operator of its own, so it prints nothing.
 */
@Singleton
@Requires(property = "buurtkanaal.first-operator.print", value = "true", defaultValue = "true")
class FirstOperatorPrint {

    private final FirstOperator firstOperator;
    private final Clock clock;
    private final String address;

    FirstOperatorPrint(FirstOperator firstOperator, Clock clock, @Value("${buurtkanaal.address}") String address) {
        this.firstOperator = firstOperator;
        this.clock = clock;
        this.address = address;
    }

    @EventListener
    void print(ServerStartupEvent started) {
        firstOperator.token(clock.instant()).ifPresent(token -> System.out.printf("""

            This site has no operator yet. Open this page within an hour to become the first:
            %s/eerste-beheerder/%s

            """, address, token));
    }
}
