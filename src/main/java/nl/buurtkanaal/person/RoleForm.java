package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Someone gets a role.
 *
 * @param kernen slugs, for a buurtverbinder
 * @param deputyKernen slugs of the kernen where a buurtverbinder stands in
 */
@Serdeable
record RoleForm(@Nullable String email, @Nullable String kind, @Nullable List<String> kernen, @Nullable List<String> deputyKernen) {

    static final RoleForm EMPTY = new RoleForm(null, null, null, null);

    RoleForm {
        kernen = kernen == null ? List.of() : List.copyOf(kernen);
        deputyKernen = deputyKernen == null ? List.of() : List.copyOf(deputyKernen);
    }
}
