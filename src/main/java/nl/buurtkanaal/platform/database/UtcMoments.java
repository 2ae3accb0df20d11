package nl.buurtkanaal.platform.database;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.runtime.convert.DataTypeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A moment in the database is a wall time in UTC, also in a row that is no entity: there the driver hands over a local time, which
 * Micronaut Data would read in the zone of the machine.
 */
@Singleton
class UtcMoments implements DataTypeConverter<LocalDateTime, Instant> {

    @Override
    public Optional<Instant> convert(LocalDateTime stored, Class<Instant> type, ConversionContext context) {
        return Optional.of(stored.toInstant(ZoneOffset.UTC));
    }
}
