package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A version in the list of an entry: who, when and how. Names are null for the site itself and for who left. */
@Introspected
record VersionLine(int number, VersionRow.Act act, @Nullable String changedBy, @Nullable String approvedBy, Instant changedAt) {
}
