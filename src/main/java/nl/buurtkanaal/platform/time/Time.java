package nl.buurtkanaal.platform.time;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** The one clock of the site. Instants are stored in UTC with whole microseconds; residents read them in {@link #ZONE}. */
@Factory
public final class Time {

    /** The wall clock of every kern: office hours, day-parts and spreekuren are in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Dutch as read in the Netherlands. */
    public static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    @Bean
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1_000));
    }
}
