package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * A woonplaats as addresses name it, and the kernen within one postcode that carry its name.
 *
 * @param kernen never empty; the one with the name of the woonplaats first, the others by name
 */
@Introspected
public record PostalPlace(String name, List<Kern> kernen) {
}
