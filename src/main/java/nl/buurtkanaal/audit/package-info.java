/**
 * Who did what, when and why. Ids only: no names, no words of residents, so that an entry may stay 24 months after someone has left.
 *
 * <p>Entries are only ever added; nothing changes or deletes one but the job that forgets after 24 months. The administrator of an edition
 * reads its entries at {@code /{editie}/beheer/logboek}, and everybody those about their own things at {@code /mijn/logboek}.
 *
 * <p>Owns the table {@code audit_entry}. Every feature writes through {@link nl.buurtkanaal.audit.Audit}, in the transaction of its act. No
 * events.
 */
package nl.buurtkanaal.audit;
