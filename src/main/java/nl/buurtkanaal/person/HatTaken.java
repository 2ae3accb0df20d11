package nl.buurtkanaal.person;

/** Somebody no longer speaks for an organisation. Published by socialekaart, in that transaction. */
public record HatTaken(long personId) {
}
