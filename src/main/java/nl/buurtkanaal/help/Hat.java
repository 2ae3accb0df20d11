package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;

/**
 * As what a professional writes who is a neighbour too.
 *
 * @param label   what stands behind the name: "buurtverbinder"
 * @param entryId the entry of the sociale kaart in whose name it is; null for a role, and for an organisation as a whole
 */
public record Hat(String label, @Nullable Long entryId) {
}
