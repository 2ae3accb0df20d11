/**
 * What protects every page without knowing whose it is: keys made from the one secret, the form token and where a form may come from,
 * limits that slow down, and the way to the sign-in page. Closed by default: a route that does not say who may use it, nobody may use.
 *
 * <p>Owns the table {@code limit_count}. Who someone is, and how they prove it, is known by {@code person}.
 */
package nl.buurtkanaal.platform.security;
