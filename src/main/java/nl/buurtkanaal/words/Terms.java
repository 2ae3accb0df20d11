package nl.buurtkanaal.words;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;

/** The term table: under which words a post or an entry is found. */
@Singleton
public class Terms {
    /**
     * Replaces the terms of one subject, within the caller's transaction, so that a text and its terms are seen together.
     *
     * @param kernId where it stands; null for what belongs to the whole edition
     * @param subject the kind of thing, such as {@code POST} or {@code ENTRY}
     */
    public void index(long editionId, @Nullable Long kernId, String subject, long subjectId, String... texts) {
    }

    /** The subject is no longer found by words. */
    public void remove(String subject, long subjectId) {
    }
}
