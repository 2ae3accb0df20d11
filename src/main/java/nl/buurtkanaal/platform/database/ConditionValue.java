package nl.buurtkanaal.platform.database;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * A condition in a select list, such as {@code EXISTS (...)}: MariaDB answers with an int, MySQL with a bigint, a record wants a boolean.
 */
@Singleton
class ConditionValue implements TypeConverter<Number, Boolean> {

    @Override
    public Optional<Boolean> convert(Number value, Class<Boolean> targetType, ConversionContext context) {
        return Optional.of(value.longValue() != 0);
    }
}
