/**
 * Cover: who looks after which kern, who is away and who stands in, and giving everything that is open to a colleague. Administrators see
 * which kernen hang on one person and which promises are late. No tables of its own: absences are kept by
 * {@link nl.buurtkanaal.person.Absences}, what is given by {@link nl.buurtkanaal.moderation.HandingOver}. No events.
 */
package nl.buurtkanaal.desk.cover;
