package nl.buurtkanaal.person;

import java.time.Instant;

/** A buurtverbinder said that they know somebody, or saw that there is a VOG. Published in the transaction of that act. */
public record PersonConfirmed(long personId, Instant at) {
}
