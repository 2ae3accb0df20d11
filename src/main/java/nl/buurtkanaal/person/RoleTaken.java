package nl.buurtkanaal.person;

/** A role was taken away from somebody, who keeps the others. Published in that transaction. */
public record RoleTaken(long personId, Role.Kind kind) {
}
