/**
 * Own data: what the site keeps of somebody, why and how long; reading it, taking it along, and having it erased without asking anybody.
 *
 * <p>The {@link nl.buurtkanaal.privacy.Register} knows each table and column. What of them is somebody's own, each feature says through its
 * {@link nl.buurtkanaal.person.Belongings}: what they erase they also show. No tables, no events.
 */
package nl.buurtkanaal.privacy;
