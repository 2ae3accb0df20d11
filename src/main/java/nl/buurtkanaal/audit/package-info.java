/**
 * Who did what, when and why. Ids only: no names, no words of residents, so that an entry may stay 24 months after someone has left.
 *
 * <p>Owns the table {@code audit_entry}. Every feature writes through {@link nl.buurtkanaal.audit.Audit}, in the transaction of its act. No
 * events.
 */
package nl.buurtkanaal.audit;
