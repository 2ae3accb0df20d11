package nl.buurtkanaal.person;

import java.util.List;

/**
 * Who is signed in, as a parameter of a controller method: the sign-in page comes instead when nobody is, unless the parameter is
 * nullable. Name, kern, roles and bans are those of this request.
 *
 * @param blocks they blocked somebody, or were blocked; whom is asked from {@link Blocks} where it matters
 */
public record CurrentPerson(long id, String shownName, long kernId, long editionId, boolean adult, String sessionId, List<Role> roles,
                            boolean blocks) {

    public CurrentPerson {
        roles = List.copyOf(roles);
    }

    /** Somebody of whom it is not known whether a block is on them. */
    public CurrentPerson(long id, String shownName, long kernId, long editionId, boolean adult, String sessionId, List<Role> roles) {
        this(id, shownName, kernId, editionId, adult, sessionId, roles, true);
    }

    /** Checks posts and confirms people of this kern as its own buurtverbinder, not as a deputy. */
    public boolean isBuurtverbinderIn(long kernId) {
        return roles.stream().anyMatch(role -> role.kind() == Role.Kind.BUURTVERBINDER && role.kernen().contains(kernId));
    }

    /** Stands in for the buurtverbinder of this kern when something waits too long. */
    public boolean isDeputyIn(long kernId) {
        return roles.stream().anyMatch(role -> role.kind() == Role.Kind.BUURTVERBINDER && role.deputyKernen().contains(kernId));
    }

    public boolean isBuurtverbinder() {
        return has(Role.Kind.BUURTVERBINDER);
    }

    public boolean isEditorOf(long editionId) {
        return roles.stream().anyMatch(role -> role.isFor(Role.Kind.EDITOR, editionId));
    }

    /** Reads the questions that are passed on to the wijkteam of this edition. */
    public boolean isWijkteamOf(long editionId) {
        return roles.stream().anyMatch(role -> role.isFor(Role.Kind.WIJKTEAM, editionId));
    }

    public boolean isAdministratorOf(long editionId) {
        return roles.stream().anyMatch(role -> role.isFor(Role.Kind.ADMINISTRATOR, editionId));
    }

    public boolean isOperator() {
        return has(Role.Kind.OPERATOR);
    }

    /** Whether there is a desk for this person: that of a buurtverbinder, or of the whole edition for an administrator. */
    public boolean mayUseDesk() {
        return isBuurtverbinder() || has(Role.Kind.ADMINISTRATOR) || isOperator();
    }

    private boolean has(Role.Kind kind) {
        return roles.stream().anyMatch(role -> role.kind() == kind);
    }
}
