package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;

@Introspected
record AskedInKern(long kernId, int people, int minutes) {
}
