package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.time.Time;

/**
 * A session with its person, one kern of one role, and one kern of a colleague who is away and for whom that role stands in: as many rows
 * as there are such kernen, one with empty role columns otherwise.
 */
record SessionRow(String id, long accountId, Instant createdAt, Instant usedAt, Instant expiresAt, long personId, String shownName,
                  long kernId, long editionId, @Nullable LocalDate adultFrom, @Nullable Long roleId, @Nullable Role.Kind roleKind,
                  @Nullable Long roleEditionId, @Nullable Long roleKernId, boolean deputy, @Nullable Long coverKernId,
                  boolean blocks, @Nullable Instant factorAt) {

    static CurrentPerson person(List<SessionRow> rows, Instant now) {
        var row = rows.get(0);
        var adult = row.adultFrom == null || !row.adultFrom.isAfter(now.atZone(Time.ZONE).toLocalDate());
        return new CurrentPerson(row.personId, row.shownName, row.kernId, row.editionId, adult, row.id, roles(rows), row.blocks);
    }

    private static List<Role> roles(List<SessionRow> rows) {
        Map<Long, List<SessionRow>> byRole = new TreeMap<>();
        for (var row : rows) {
            if (row.roleId != null) {
                byRole.computeIfAbsent(row.roleId, id -> new ArrayList<>()).add(row);
            }
        }
        return byRole.values().stream().map(SessionRow::role).toList();
    }

    private static Role role(List<SessionRow> rows) {
        Set<Long> own = new HashSet<>();
        Set<Long> deputy = new HashSet<>();
        for (var row : rows) {
            if (row.roleKernId != null) {
                (row.deputy ? deputy : own).add(row.roleKernId);
            }
            if (row.coverKernId != null) {
                own.add(row.coverKernId);
            }
        }
        return new Role(rows.get(0).roleKind, rows.get(0).roleEditionId, own, deputy);
    }
}
