/**
 * Passing a question on to the wijkteam, with the recorded consent of who asks: for what neighbours cannot do. The team reads the words and
 * the number, says how it stands (received, called, appointment, done), and nobody else does: administrators and buurtverbinders see
 * nothing of it, the asker sees how it stands. Gone six months after it is done.
 *
 * <p>Owns the tables {@code referral} and {@code referral_step}. No events.
 */
package nl.buurtkanaal.referral;
