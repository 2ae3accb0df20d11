/**
 * Stories of people who help and of people who work in care and welfare: each about one domain (Jeugd, Wmo, Participatie), with a picture,
 * and a film with subtitles and its words where there is one. Each ends in a button that opens the form of a post with the category filled
 * in, and prints as a folder of A5 with a code. Editors write them and put them on the site.
 *
 * <p>A picture comes in from an editor and is kept as we drew it again ({@link nl.buurtkanaal.story.Picture}): never the bytes that
 * somebody sent; in smaller widths for phones and lists as well. A film is kept as it came but for what telephones write beside image and
 * sound ({@link nl.buurtkanaal.story.Footage}), in parts. Who can be recognised and when they agreed is noted. Somebody else than who wrote
 * the words and put in picture and film puts a story on the site.
 *
 * <p>A change of a story on the site waits as a story of its own until somebody else lets it through
 * ({@link nl.buurtkanaal.story.Revisions}); what is on the site stays there. Who put it there and when is noted.
 *
 * <p>Whose story it is stands in story_teller: it goes when they leave. Owns story, story_picture, story_picture_size,
 * story_picture_consent, story_publication, story_revision, story_film,
 * story_film_part, story_film_consent and story_teller. No events.
 */
package nl.buurtkanaal.story;
