package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

@Introspected
record RepliedRow(Reply reply, Instant at) {
}
