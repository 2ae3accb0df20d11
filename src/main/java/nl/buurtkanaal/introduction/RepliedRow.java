package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

@Introspected
record RepliedRow(Reply reply, @TypeDef(type = DataType.TIMESTAMP) Instant at) {
}
