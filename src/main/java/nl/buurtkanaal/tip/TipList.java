package nl.buurtkanaal.tip;

import io.micronaut.core.annotation.Introspected;

/** The tips that an edition wrote for a kind of help, one a line; {@code version} counts its changes. */
@Introspected
record TipList(String tips, int version) {
}
