package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.LocalTime;

/**
 * A time of day to and from a TIME column, as text: {@code 10:00:00}. By way of {@code java.sql.Time} it would move with the zone of the
 * machine, so that a server in Auckland wrote 21:00 for 10:00.
 */
@Singleton
class WallTime implements AttributeConverter<LocalTime, String> {

    @Override
    @Nullable
    public String convertToPersistedValue(@Nullable LocalTime time, ConversionContext context) {
        return time == null ? null : time.toString();
    }

    @Override
    @Nullable
    public LocalTime convertToEntityValue(@Nullable String time, ConversionContext context) {
        return time == null ? null : LocalTime.parse(time);
    }
}
