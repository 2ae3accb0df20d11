/**
 * Asking somebody to take a role: by mail, or with a code on paper for who has no account yet. Once, within fourteen days, and nobody
 * invites themselves. The role begins when the person says yes, signed in.
 *
 * <p>Editors name people by mail address too, for what a {@link nl.buurtkanaal.person.invitation.NamedThing} is about: nothing counts
 * before whoever has that address says yes, so an editor does not learn whether there is an account.
 *
 * <p>Owns the tables {@code role_invitation}, {@code role_invitation_kern} and {@code naming}. No events.
 */
package nl.buurtkanaal.person.invitation;
