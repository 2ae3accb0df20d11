package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;

@Introspected
record OverviewRow(long personId, long kernId) {
}
