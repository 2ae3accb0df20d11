/**
 * Pages that are composed of several features: the home page of an edition, the page of a kern, placing and reading a post, someone's own
 * page, the pages for who cares for somebody (mantelzorgers, and children who do), the texts about the site itself, and what stands around
 * every page (header, phone line, footer). Each feature gives its own part; a page that belongs to one feature stands in that feature. Owns
 * no tables; the cookie of the edition and kern that were chosen last. Listens to {@link nl.buurtkanaal.person.signin.SignUpConfirmed}, at
 * which a draft becomes a post.
 */
package nl.buurtkanaal.pages;
