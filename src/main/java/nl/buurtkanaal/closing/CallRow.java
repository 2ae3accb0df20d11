package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** Somebody without an account who is to be called. */
@Introspected
record CallRow(long id, long personId, String shownName, long kernId, String code, String title, Instant since) {
}
