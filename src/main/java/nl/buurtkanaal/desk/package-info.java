/**
 * The desk of a buurtverbinder: what waits for a look, oldest promise first, and the people who are to be known before they help with
 * something that asks for more care. Made for one thumb. An administrator sees the whole edition. No tables of its own: posts are decided on
 * through {@link nl.buurtkanaal.moderation.ModerationDesk}, people through {@link nl.buurtkanaal.person.Confirmations}. No events.
 */
package nl.buurtkanaal.desk;
