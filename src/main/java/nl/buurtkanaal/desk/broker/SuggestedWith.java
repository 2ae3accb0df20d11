package nl.buurtkanaal.desk.broker;

import io.micronaut.core.annotation.Introspected;

/** A post that was suggested before, by its code. */
@Introspected
record SuggestedWith(String code, boolean met) {
}
