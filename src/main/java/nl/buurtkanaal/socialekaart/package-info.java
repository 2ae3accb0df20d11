/**
 * The sociale kaart ("Hulp bij u in de buurt"): what organisations do for residents of an edition, under ten headings, with the first name
 * of someone one can meet, when that is, and since when nobody checked whether it is still right.
 *
 * <p>An entry serves named kernen or the whole edition, stands in leefring 3 (for everybody) or 4 (after a decision of the gemeente), and
 * is shown when it is published. Lists stand in the order of the leefringen, then by name; answers to a question in that of the leefringen,
 * then the best first ({@link nl.buurtkanaal.socialekaart.search.EntrySearch}, in the sub-package {@code search}).
 *
 * <p>Editors and administrators keep the entries of their edition, people of an organisation its own; what these write, another reads first
 * ({@link nl.buurtkanaal.socialekaart.EntryDesk}). Every version is kept whole. After six months without a check an entry says so and
 * becomes a task.
 *
 * <p>Words: SocialeKaartEntry, rubriek, leefring, version, proposal, remark, check. Tables: {@code organisation},
 * {@code organisation_editor}, {@code socialekaart_entry}, {@code socialekaart_entry_domain}, {@code socialekaart_entry_kern},
 * {@code socialekaart_entry_hours}, {@code socialekaart_version}, {@code socialekaart_proposal}, {@code socialekaart_proposal_decision},
 * {@code socialekaart_remark}, {@code socialekaart_remark_answer}, {@code socialekaart_check}, {@code socialekaart_check_answer}.
 * Listens to {@link nl.buurtkanaal.moderation.report.ReportDecided}; publishes {@link nl.buurtkanaal.person.HatTaken} when somebody no
 * longer writes for an organisation. {@link nl.buurtkanaal.socialekaart.LiveMoments} and
 * {@link nl.buurtkanaal.socialekaart.ClosedDays} are answered by {@code spreekuur}.
 */
package nl.buurtkanaal.socialekaart;
