package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Introspected;

/**
 * Buurkern: a kern near enough to widen to, or the nearest ones when none is.
 *
 * @param minutes by bike, whole minutes; never of less than 1
 */
@Introspected
public record KernNeighbour(Kern kern, int minutes) {
}
