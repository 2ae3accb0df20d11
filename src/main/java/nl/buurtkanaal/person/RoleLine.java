package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who has which role, on the page of an administrator.
 *
 * @param changeable the one who looks may take it away: not their own, and an operator's only as an operator
 * @param resettable the one who looks may let them set up a new phone: an administrator's only as an operator
 */
@Introspected
record RoleLine(long id, Role.Kind kind, String shownName, @Nullable String email, List<String> kernen, List<String> deputyKernen,
                boolean own, boolean changeable, boolean resettable) {

    static List<RoleLine> of(List<RoleKernLine> lines, CurrentPerson viewer) {
        Map<Long, List<RoleKernLine>> byRole = new LinkedHashMap<>();
        lines.forEach(line -> byRole.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line));
        return byRole.values().stream().map(role -> of(role, role.get(0), viewer)).toList();
    }

    private static RoleLine of(List<RoleKernLine> lines, RoleKernLine first, CurrentPerson viewer) {
        var own = first.personId() == viewer.id();
        return new RoleLine(first.id(), first.kind(), first.shownName(), first.email(), kernen(lines, false), kernen(lines, true), own,
            !own && (first.kind() != Role.Kind.OPERATOR || viewer.isOperator()),
            !own && (viewer.isOperator() || first.kind() != Role.Kind.OPERATOR && first.kind() != Role.Kind.ADMINISTRATOR));
    }

    private static List<String> kernen(List<RoleKernLine> lines, boolean deputy) {
        return lines.stream().filter(line -> line.deputy() != null && line.deputy() == deputy).map(RoleKernLine::kernName).toList();
    }
}
