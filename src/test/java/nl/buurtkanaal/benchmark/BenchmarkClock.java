package nl.buurtkanaal.benchmark;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import nl.buurtkanaal.cast.TestClock;

/** The clock of the site in place of the one of the tests, which stands still. */
@Factory
@Requires(property = "benchmark.enabled")
class BenchmarkClock {

    @Bean
    @Singleton
    @Primary
    @Replaces(TestClock.class)
    Clock running() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
