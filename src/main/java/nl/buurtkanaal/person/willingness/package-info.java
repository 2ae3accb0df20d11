/**
 * "Wat ik graag doe": for what help somebody may be asked, when, how far from home, how often and how they hear of it. It belongs to the
 * person; an offer on the board is its public face. {@link nl.buurtkanaal.person.willingness.WillingPeople} writes it, the page
 * {@code /mijn/wat-ik-doe} asks for it, and the desk fills it in for somebody on the phone.
 *
 * <p>Owns the tables {@code willingness}, {@code willing_category} (the same once more, in the shape in which people are found),
 * {@code unwilling_category} and {@code kern_overview}. Introduction reads them, and writes when a mail or an overview went out. No events.
 */
package nl.buurtkanaal.person.willingness;
