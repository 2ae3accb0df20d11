package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Introspected;

/** Somebody to thank: the code of the conversation with them, and their shown name. */
@Introspected
record Helper(String code, String shownName) {
}
