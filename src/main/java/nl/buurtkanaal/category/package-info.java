/**
 * The words with which everything on the site is sorted: the 21 help categories with their safety colour and siblings, the day-parts of a
 * week, the four leefringen, the three domains of the social field and the ten rubrieken of the sociale kaart.
 *
 * <p>Vocabularies only: no table, no event. Constants carry their Dutch slug as their name, so that one word names a thing in the address
 * bar, the database, the icon file, the labels and the code. Dutch labels stand in {@code i18n/messages.properties}.
 */
package nl.buurtkanaal.category;
