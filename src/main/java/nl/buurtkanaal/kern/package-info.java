/**
 * Reference geography: the gemeenten and kernen of the whole country, which postcode may mean which kern, and which kernen are neighbours.
 *
 * <p><b>Words.</b> A kern is a village or hamlet as residents know it. In the gemeenten of {@code reference/kernen.csv} somebody checked
 * them by hand; elsewhere each woonplaats is a kern. Buurkernen are within 30 minutes by bike: the straight line x 1.3 at 15 km/h,
 * corrected by {@code reference/barrieres.csv} (the IJssel), across the borders of gemeenten. A kern is never its postcode: that only
 * pre-selects.
 *
 * <p><b>Loading.</b> {@link nl.buurtkanaal.kern.Kernen} loads the files of {@code reference/} before the first request when one of them
 * changed: in one transaction, one node at a time. To correct a place, correct the file. A kern keeps its key, id and slug through a
 * herindeling; one that is named no longer retires, is no longer offered, keeps what was written there and leads to its successor.
 *
 * <p><b>Tables</b>: gemeente, kern, postcode_kern, kern_neighbour (each kern is in it with itself at 0 minutes, so that one join finds
 * "here and near"), kern_correction (what an administrator knows better than the straight line), reference_load. No events.
 */
package nl.buurtkanaal.kern;
