package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.audit.Audit;

/** What editors do with the picture of a story, and who did it. */
@Singleton
class Illustration {

    private final Stories stories;
    private final Pictures pictures;
    private final Audit audit;

    Illustration(Stories stories, Pictures pictures, Audit audit) {
        this.stories = stories;
        this.pictures = pictures;
        this.audit = audit;
    }

    /**
     * A picture, or other words for the one that is there. Somebody else has to look before it is on the site.
     *
     * @param picture null to keep the one that is there
     */
    @Transactional
    public void put(Story story, @Nullable Picture picture, String alt, Consent consent, long by, Instant now) {
        stories.withdraw(story.id());
        if (picture == null) {
            pictures.describe(story.id(), alt, consent, by, now);
        } else {
            pictures.put(story.id(), picture, alt, consent, by, now);
        }
        audit.record(by, "story.picture", "story", story.id(), null);
    }

    /** Whoever is in it need not wait. */
    @Transactional
    public void remove(Story story, long by) {
        pictures.remove(story.id());
        audit.record(by, "story.picture-removed", "story", story.id(), null);
    }
}
