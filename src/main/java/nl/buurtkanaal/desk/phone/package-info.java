/**
 * The phone of the desk: writing down what somebody says, finding them again, calling back with the answers, and all that a person without
 * an account may want by one call (an offer, a closing, a thank-you, taking consent back, being forgotten).
 *
 * <p>Owns the tables {@code call_line} and {@code call_attempt}. Listens to {@link nl.buurtkanaal.conversation.MessageSent}: an answer to a
 * post of somebody without an account becomes a line on the call list. Opening the page of a caller or of a call is an act in the audit.
 */
package nl.buurtkanaal.desk.phone;
