/**
 * Asking somebody to take a role: by mail, or with a code on paper for who has no account yet. Once, within fourteen days, and nobody
 * invites themselves. The role begins when the person says yes, signed in.
 *
 * <p>Owns the tables {@code role_invitation} and {@code role_invitation_kern}. No events.
 */
package nl.buurtkanaal.person.invitation;
