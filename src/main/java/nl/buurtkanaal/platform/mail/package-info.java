/**
 * Mail that is promised in the transaction of an act and sent after it, again when a server does not take it. What waits holds ids and
 * paths, never a name, an address or what somebody wrote; who that is and who sends, {@link nl.buurtkanaal.platform.mail.Recipients} and
 * {@link nl.buurtkanaal.platform.mail.Sender} say. Owns the table {@code outbox}.
 */
package nl.buurtkanaal.platform.mail;
