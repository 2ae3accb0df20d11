package nl.buurtkanaal.person;

import java.util.List;

/** Whom to call in a kern: its own buurtverbinders before its deputies, then by name. Never empty. */
public record KernBuurtverbinders(long kernId, List<Buurtverbinder> people) {
}
