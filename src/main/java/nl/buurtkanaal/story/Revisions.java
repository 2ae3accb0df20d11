package nl.buurtkanaal.story;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Changes of stories that are on the site: what is there stays until somebody else let the change through. */
@Singleton
@Connectable
class Revisions {

    private static final String SUFFIX = "-wijziging";
    /** What a story has beside its words, each with its columns. */
    private static final List<String[]> PARTS = List.of(
        new String[] {"story_picture", "hash, media, width, height, alt, content"},
        new String[] {"story_picture_size", "width, height, content"},
        new String[] {"story_picture_consent", "people, given_on, noted_by, noted_at"},
        new String[] {"story_film", "hash, media, content, byte_count, width, height, subtitles, subtitles_hash, transcript, description"},
        new String[] {"story_film_part", "position, content"},
        new String[] {"story_film_consent", "people, given_on, noted_by, noted_at"});

    private final JdbcOperations jdbc;
    private final Stories stories;

    Revisions(JdbcOperations jdbc, Stories stories) {
        this.jdbc = jdbc;
        this.stories = stories;
    }

    /** The change of a story that waits, if one does. */
    Optional<Story> draftOf(long editionId, Story story) {
        return stories.bySlug(editionId, story.slug() + SUFFIX).filter(draft -> originalOf(draft.id()) == story.id());
    }

    /** The number of the story that this is a change of; its own when it is none. */
    long originalOf(long id) {
        return jdbc.prepareStatement("SELECT COALESCE(MAX(story_id), ?) FROM story_revision WHERE draft_id = ?", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** A change of a story on the site, with its picture and film, in these words; returns its address. */
    @Transactional
    public String begin(long editionId, Story story, StoryForm said, long by, Instant now) {
        var slug = story.slug() + SUFFIX;
        var draft = stories.add(editionId, slug, said, by, now);
        for (var part : PARTS) {
            run("INSERT INTO " + part[0] + " (story_id, " + part[1] + ") SELECT ?, " + part[1] + " FROM " + part[0] + " WHERE story_id = ?",
                draft, story.id());
        }
        run("INSERT INTO story_revision (draft_id, story_id) VALUES (?, ?)", draft, story.id());
        return slug;
    }

    /** What was changed takes the place of what it changes. Returns the number under which it goes on: its own when it is no change. */
    @Transactional
    public long takePlace(long id) {
        var original = originalOf(id);
        if (original == id) {
            return id;
        }
        run("""
            UPDATE story o JOIN story d ON d.id = ? SET o.domain = d.domain, o.role = d.role, o.category = d.category, o.title = d.title,
                o.intro = d.intro, o.body = d.body, o.written_by = d.written_by, o.written_at = d.written_at, o.version = o.version + 1,
                o.published_at = COALESCE(o.published_at, d.published_at) WHERE o.id = ?""", id, original);
        for (var part : PARTS) {
            run("DELETE FROM " + part[0] + " WHERE story_id = ?", original);
            run("UPDATE " + part[0] + " SET story_id = ? WHERE story_id = ?", original, id);
        }
        drop(id);
        return original;
    }

    /** Takes a change away that nobody wants; false when it is none. */
    @Transactional
    public boolean drop(long id) {
        if (run("DELETE FROM story_revision WHERE draft_id = ?", id) == 0) {
            return false;
        }
        for (var part : PARTS) {
            run("DELETE FROM " + part[0] + " WHERE story_id = ?", id);
        }
        run("DELETE FROM story_teller WHERE story_id = ?", id);
        run("DELETE FROM story WHERE id = ?", id);
        return true;
    }

    private int run(String sql, long... ids) {
        return jdbc.prepareStatement(sql, statement -> {
            for (var i = 0; i < ids.length; i++) {
                statement.setLong(i + 1, ids[i]);
            }
            return statement.executeUpdate();
        });
    }
}
