/**
 * The people of one's kernen: who waits to be known, what is noted of them, and pausing or banning somebody with a reason and a way to
 * object.
 * Opening a person's page is an act in the audit. No tables of its own: everything is written through {@link nl.buurtkanaal.person}.
 * No events.
 */
package nl.buurtkanaal.desk.people;
