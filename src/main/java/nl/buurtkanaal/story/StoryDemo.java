package nl.buurtkanaal.story;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** The invented stories of the demo, with illustrations of our own. */
@Singleton
@OfDemo
class StoryDemo implements DemoPart {

    private static final int ORDER = 48;

    private final Stories stories;
    private final Pictures pictures;
    private final Publications publications;
    private final Editions editions;
    private final PersonDemo people;
    private final DemoFiles files;

    StoryDemo(Stories stories, Pictures pictures, Publications publications, Editions editions, PersonDemo people, DemoFiles files) {
        this.stories = stories;
        this.pictures = pictures;
        this.publications = publications;
        this.editions = editions;
        this.people = people;
        this.files = files;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    @Transactional
    public void load(Instant now) {
        var listed = files.read("stories.json", StoryFile.class).stories();
        for (var i = 0; i < listed.size(); i++) {
            var one = listed.get(i);
            var seed = i;
            editions.bySlug(one.edition()).ifPresent(edition -> people.idOf(one.editor()).ifPresent(editor -> {
                var id = stories.add(edition.id(), one.slug(),
                    new StoryForm(null, null, one.domain(), one.role(), one.category(), one.title(), one.lead(),
                    String.join("\n\n", one.text())), editor, now);
                pictures.put(id, StoryDrawing.of(one.drawing(), seed), one.alt(), Consent.NOBODY, editor, now);
                people.idOf(one.reader()).ifPresent(reader -> publications.publish(id, reader, now));
            }));
        }
    }

    /** A story has no day. */
    @Override
    public void shift(long days) {
    }

    @Serdeable
    record StoryFile(List<StoryJson> stories) {
    }

    @Serdeable
    record StoryJson(String edition, String editor, String reader, String slug, String domain, String role, String category, String title,
                     String lead, String drawing, String alt, List<String> text) {
    }
}
