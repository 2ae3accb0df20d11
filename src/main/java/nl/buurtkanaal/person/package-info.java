/**
 * People: who lives in which kern under which name, what they may do, who knows them, and whom they want nothing to do with.
 *
 * <p>A person is not an account: someone on the phone is a person without one. How a person with an account proves who they are (mail
 * link, password, session) stands in {@link nl.buurtkanaal.person.signin}. Controllers get the signed-in person as a
 * {@link nl.buurtkanaal.person.CurrentPerson} parameter. Roles and bans are read with each request, never from a token.
 *
 * <p>Owns the tables {@code person}, {@code role}, {@code role_kern}, {@code role_absence}, {@code person_confirmation}, {@code vog_seen},
 * {@code person_ban}, {@code person_pause}, {@code person_revocation}, {@code person_objection}, {@code person_note},
 * {@code person_block} and {@code erasure}.
 * Publishes {@link nl.buurtkanaal.person.BanChanged}, {@link nl.buurtkanaal.person.RoleTaken},
 * {@link nl.buurtkanaal.person.PersonBlocked} and {@link nl.buurtkanaal.person.PersonConfirmed}; {@link nl.buurtkanaal.person.HatTaken} is
 * for whoever gives people something to write in the name of. Whoever leaves is erased through
 * {@link nl.buurtkanaal.person.Leaving}, which asks the {@link nl.buurtkanaal.person.Belongings} of each feature.
 */
package nl.buurtkanaal.person;
