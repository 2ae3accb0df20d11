/**
 * The second factor: who has a role proves with a code from an app on the phone (TOTP, RFC 6238) that it is them, beside the mail link or
 * the password. A code counts once. Whoever lost the phone uses one of eight recovery codes, each once; who lost those too is helped by an
 * administrator, an administrator by an operator.
 *
 * <p>The secret lies encrypted in the database; of the recovery codes only hashes do. When a session asks for it, and the pages, stand in
 * {@link nl.buurtkanaal.person.signin}.
 *
 * <p>Owns the tables {@code second_factor} and {@code recovery_code}. No events.
 */
package nl.buurtkanaal.person.factor;
