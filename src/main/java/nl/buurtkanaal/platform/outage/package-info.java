/**
 * What visitors meet when the database is away, slow or full, or when more come than there are threads for: our page at once, with their
 * words kept, and the same address works again without a restart. Tables: none.
 */
package nl.buurtkanaal.platform.outage;
