/**
 * Help that residents ask for, offer or do together, in one kern. A post is submitted, published (at once, or after a buurtverbinder looked
 * at it) or refused; paused, renewed, changed, and closed with a thank-you. {@link nl.buurtkanaal.help.Board} shows each post as far as it
 * reaches, {@link nl.buurtkanaal.help.HelpPosts} places and finds them, {@link nl.buurtkanaal.help.AuthorLimits} says who may place what,
 * {@link nl.buurtkanaal.help.PostLife} is what comes after. {@link nl.buurtkanaal.help.Hats} are as who somebody writes who is a neighbour
 * too; the name of an organisation is read by strangers as well.
 *
 * <p>Owns the tables help_post, help_post_closure, help_post_pause, help_post_consent, help_post_refusal, help_post_change, help_post_asked
 * (filled by introduction) and help_draft. Listens to {@link nl.buurtkanaal.moderation.ModerationDecided}, {@link
 * nl.buurtkanaal.moderation.ModerationLate}, {@link nl.buurtkanaal.moderation.ModerationUndone}, {@link
 * nl.buurtkanaal.moderation.QuestionAsked}, {@link nl.buurtkanaal.moderation.report.ReportDecided}, {@link
 * nl.buurtkanaal.person.BanChanged}, {@link nl.buurtkanaal.person.RoleTaken} and
 * {@link nl.buurtkanaal.person.HatTaken}. Publishes {@link nl.buurtkanaal.help.PostOnView}, {@link nl.buurtkanaal.help.PostClosed},
 * {@link nl.buurtkanaal.help.PostReopened} and
 * {@link nl.buurtkanaal.help.MeetsChanged}. Strangers read title, text, category and kern; names, day-parts and dates are for who is signed
 * in. Of what is done together in a public place they read when and where as well.
 */
package nl.buurtkanaal.help;
