package nl.buurtkanaal.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;

/** Giving and taking roles. A change works from the next click of that person on. Nobody changes their own roles. */
@Singleton
public class Roles {

    /** How a change ended. */
    public enum Change {
        DONE, NOTHING_TO_DO, OWN_ROLE, NOT_ALLOWED
    }

    private final RoleRepository roles;
    private final Audit audit;
    private final ApplicationEventPublisher<RoleTaken> taken;

    Roles(RoleRepository roles, Audit audit, ApplicationEventPublisher<RoleTaken> taken) {
        this.roles = roles;
        this.audit = audit;
        this.taken = taken;
    }

    /** Whether anyone keeps the installation running. */
    public boolean hasOperator() {
        return roles.countOf(Role.Kind.OPERATOR) > 0;
    }

    /** Whether somebody is more than a resident. */
    public boolean hasAny(long personId) {
        return roles.countFor(personId) > 0;
    }

    /**
     * Gives a role, or gives it anew with other kernen. An administrator gives roles within the own edition, an operator all.
     *
     * @param role its kernen are those of a buurtverbinder, and empty for other roles
     */
    @Transactional
    public Change grant(long personId, Role role, CurrentPerson by, Instant now) {
        if (personId == by.id()) {
            return Change.OWN_ROLE;
        }
        if (!mayChange(by, role.kind(), role.editionId())) {
            return Change.NOT_ALLOWED;
        }
        give(personId, role, by.id(), now);
        return Change.DONE;
    }

    /** Gives a role in the name of the site: to the first operator, and to the people of the demo. */
    @Transactional
    public void grantBySite(long personId, Role role, Instant now) {
        give(personId, role, null, now);
    }

    /** Somebody says yes to an invitation; the kernen come beside those that they have. */
    @Transactional
    public void accept(long personId, Role role, long invitedBy, Instant now) {
        var had = roles.of(personId, role.kind(), role.editionId()).map(row -> roles.kernenOf(row.id())).orElse(List.of());
        var own = new HashSet<>(role.kernen());
        var deputy = new HashSet<>(role.deputyKernen());
        had.forEach(kern -> (kern.deputy() ? deputy : own).add(kern.kernId()));
        give(personId, new Role(role.kind(), role.editionId(), own, deputy), invitedBy, now);
    }

    /** Takes a role away. */
    @Transactional
    public Change revoke(long roleId, CurrentPerson by) {
        var found = roles.findById(roleId);
        if (found.isEmpty()) {
            return Change.NOTHING_TO_DO;
        }
        var role = found.get();
        if (role.personId() == by.id()) {
            return Change.OWN_ROLE;
        }
        if (!mayChange(by, role.kind(), role.editionId())) {
            return Change.NOT_ALLOWED;
        }
        roles.deleteById(roleId);
        audit.record(by.id(), "role.revoked", "person", role.personId(), subject(role.kind(), role.editionId()));
        taken.publishEvent(new RoleTaken(role.personId(), role.kind()));
        return Change.DONE;
    }

    /** Who has this role. */
    public Optional<Holder> holderOf(long roleId) {
        return roles.findById(roleId).map(role -> new Holder(role.personId(), role.kind(), role.editionId()));
    }

    /**
     * Whether they may let somebody set up the second factor anew: as with changing the role, and for an administrator only an operator.
     */
    public boolean mayReset(CurrentPerson by, Holder holder) {
        return by.isOperator()
            || mayChange(by, holder.kind(), holder.editionId()) && roles.countAbove(holder.personId()) == 0;
    }

    /** Somebody with a role, for one edition or for the installation. */
    public record Holder(long personId, Role.Kind kind, @Nullable Long editionId) {
    }

    List<RoleLine> of(long editionId, CurrentPerson viewer) {
        return RoleLine.of(roles.linesOf(editionId), viewer);
    }

    /**
     * The person to whom somebody may give a role by address: an operator to who has a role anywhere already, an administrator to who has
     * one in the edition. Both see those on their pages; others are invited, so that nobody finds out who has an account.
     */
    Optional<Long> personFor(CurrentPerson by, String email, long editionId) {
        return by.isOperator() ? roles.holderWithEmail(email) : roles.holderWithEmail(email, editionId);
    }

    /** An operator's role is given by operators; the others by them and by the administrators of that edition. */
    static boolean mayChange(CurrentPerson by, Role.Kind kind, @Nullable Long editionId) {
        return by.isOperator() || kind != Role.Kind.OPERATOR && editionId != null && by.isAdministratorOf(editionId);
    }

    private void give(long personId, Role role, @Nullable Long grantedBy, Instant now) {
        var row = roles.of(personId, role.kind(), role.editionId())
            .orElseGet(() -> roles.save(new RoleRow(null, personId, role.kind(), role.editionId(), grantedBy, now)));
        roles.clearKernen(row.id());
        role.kernen().forEach(kernId -> roles.addKern(row.id(), kernId, false));
        deputyOnly(role).forEach(kernId -> roles.addKern(row.id(), kernId, true));
        var actor = grantedBy == null ? Audit.SITE : grantedBy;
        audit.record(actor, "role.granted", "person", personId, subject(role.kind(), role.editionId()));
    }

    /** Whoever is the buurtverbinder of a kern needs not stand in there. */
    private static List<Long> deputyOnly(Role role) {
        return role.deputyKernen().stream().filter(kernId -> !role.kernen().contains(kernId)).toList();
    }

    private static String subject(Role.Kind kind, @Nullable Long editionId) {
        return editionId == null ? kind.name() : kind.name() + " " + editionId;
    }
}
