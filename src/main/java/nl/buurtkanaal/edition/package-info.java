/**
 * Editions: one name, look, phone line and controller for the residents of one or more gemeenten. "Buurtkanaal" in Brummen and
 * "Kamperkracht" in Kampen ship; the setting {@code BUURTKANAAL_EDITIONS} says which are open.
 *
 * <p><b>A third edition by setting only.</b> {@code BUURTKANAAL_EDITIONS=brummen,kampen,lochem} opens the gemeente with that slug: it is
 * called "Buurtkanaal Lochem", wears the neutral palette, and its woonplaatsen are its kernen. Its row is made at the first start with the
 * setting; from then on the table is the truth, which an administrator may change. What is not filled in reads "nog in te vullen", and
 * without a controller the edition takes no posts ({@link nl.buurtkanaal.edition.Edition#ready}). Each value can also be given by a
 * setting, which wins over the table on the node that has it: {@code BUURTKANAAL_EDITION_LOCHEM_CONTROLLER}, and likewise {@code _NAME},
 * {@code _TAGLINE}, {@code _PLACE}, {@code _PHONE}, {@code _HOST}, {@code _PRIVACY_CONTACT}, {@code _FG_CONTACT}, {@code _CAMPAIGN_URL},
 * {@code _PALETTE} (a hyphen in a slug is an underscore). A slug or value that cannot be stops the start with a sentence.
 *
 * <p><b>Words.</b> An edition that the setting no longer names is closed: its rows stay, its paths lead nowhere. The slug never changes, so
 * printed codes outlive a herindeling. Links in mails begin with the edition's own host, else with {@code BUURTKANAAL_ADDRESS}.
 *
 * <p>{@link nl.buurtkanaal.edition.Editions} keeps all of it in memory; an {@link nl.buurtkanaal.edition.Edition} parameter of a controller
 * is bound from the path variable {@code editie}. Palettes stand in {@code edition/palettes.csv}; an administrator may choose two colours
 * of the edition's own instead, when words can be read on them ({@link nl.buurtkanaal.edition.Contrast}). What is changed through
 * {@link nl.buurtkanaal.edition.EditionSettings} shows on every node within seconds. Which holidays an edition keeps, {@code spreekuur}
 * tells through {@link nl.buurtkanaal.edition.ClosedDays}.
 *
 * <p><b>Tables</b>: edition, edition_gemeente. No events.
 */
package nl.buurtkanaal.edition;
