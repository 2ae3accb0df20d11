package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import java.util.Set;

/**
 * What someone may do beyond being a resident, read from the database with each request.
 *
 * @param editionId null for an operator only
 * @param kernen the kernen of a buurtverbinder; empty for the other roles, which are for the whole edition or installation
 * @param deputyKernen kernen where a buurtverbinder stands in (vervanger) when a post waits too long
 */
public record Role(Kind kind, @Nullable Long editionId, Set<Long> kernen, Set<Long> deputyKernen) {

    /** The roles, from the one nearest to residents to the one that keeps the installation running. */
    public enum Kind {
        BUURTVERBINDER, EDITOR,
        /** The wijkteam of an edition: reads what is passed on to it, and nothing else. */
        WIJKTEAM, ADMINISTRATOR, OPERATOR
    }

    public Role {
        kernen = Set.copyOf(kernen);
        deputyKernen = Set.copyOf(deputyKernen);
    }

    boolean isFor(Kind wanted, long edition) {
        return kind == wanted && editionId != null && editionId == edition;
    }
}
