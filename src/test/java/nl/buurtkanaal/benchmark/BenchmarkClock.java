package nl.buurtkanaal.benchmark;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.cast.TestClock;

/** The clock of the site in place of the one of the tests, which stands still. May begin at another moment than now. */
@Factory
@Requires(property = "benchmark.enabled")
class BenchmarkClock {

    @Bean
    @Singleton
    @Primary
    @Replaces(TestClock.class)
    Clock running(@Property(name = Site.BEGINS_AT) @Nullable Instant beginsAt) {
        var now = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        return beginsAt == null ? now : Clock.offset(now, Duration.between(now.instant(), beginsAt));
    }
}
