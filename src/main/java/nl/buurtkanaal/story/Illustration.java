package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.audit.Audit;

/** What editors do with the picture and the film of a story, and who did it. */
@Singleton
class Illustration {

    private final Revisions revisions;
    private final Stories stories;
    private final Pictures pictures;
    private final Films films;
    private final Audit audit;

    Illustration(Revisions revisions, Stories stories, Pictures pictures, Films films, Audit audit) {
        this.revisions = revisions;
        this.stories = stories;
        this.pictures = pictures;
        this.films = films;
        this.audit = audit;
    }

    /**
     * A picture, or other words for the one that is there. Somebody else has to look before it is on the site; of a story that is there
     * already it makes a change.
     *
     * @param picture null to keep the one that is there
     * @return the address of the story that has it now
     */
    @Transactional
    public String put(long editionId, Story story, @Nullable Picture picture, String alt, Consent consent, long by, Instant now) {
        var slug = changeable(editionId, story, by, now);
        var id = stories.bySlug(editionId, slug).orElseThrow().id();
        if (picture == null) {
            pictures.describe(id, alt, consent, by, now);
        } else {
            pictures.put(id, picture, alt, consent, by, now);
        }
        audit.record(by, "story.picture", "story", id, null);
        return slug;
    }

    /** At once, also from the site: whoever is in it need not wait. From the story and from a change of it, when it is in both. */
    @Transactional
    public void remove(Story story, long by) {
        if (story.picture() != null) {
            pictures.removeBoth(revisions.originalOf(story.id()), story.picture().hash());
            audit.record(by, "story.picture-removed", "story", story.id(), null);
        }
    }

    /**
     * The same of a film.
     *
     * @param film null to keep the one that is there
     * @return the address of the story that has it now
     */
    @Transactional
    public String putFilm(long editionId, Story story, @Nullable Footage film, Films.Telling telling, long by, Instant now) {
        var slug = changeable(editionId, story, by, now);
        var id = stories.bySlug(editionId, slug).orElseThrow().id();
        if (film == null) {
            films.describe(id, telling, by, now);
        } else {
            films.put(id, film, telling, by, now);
        }
        audit.record(by, "story.film", "story", id, null);
        return slug;
    }

    /** At once, as with a picture. */
    @Transactional
    public void removeFilm(Story story, long by) {
        if (story.film() != null) {
            films.removeBoth(revisions.originalOf(story.id()), story.film().hash());
            audit.record(by, "story.film-removed", "story", story.id(), null);
        }
    }

    /** What is on the site stays there: of that the change that waits, a new one when none does. */
    private String changeable(long editionId, Story story, long by, Instant now) {
        stories.lock(story.id());
        return story.published()
            ? revisions.draftOf(editionId, story).map(Story::slug)
                .orElseGet(() -> revisions.begin(editionId, story, StoryForm.of(story), by, now))
            : story.slug();
    }
}
