package nl.buurtkanaal.together;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.help.HelpDemo;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** Which invented people join what other invented people do. */
@Singleton
@OfDemo
class TogetherDemo implements DemoPart {

    private static final int ORDER = 46;

    private final TogetherTable table;
    private final HelpDemo posts;
    private final PersonDemo people;
    private final DemoFiles files;

    TogetherDemo(TogetherTable table, HelpDemo posts, PersonDemo people, DemoFiles files) {
        this.table = table;
        this.posts = posts;
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
        files.read("together.json", TogetherFile.class).joined().forEach(one -> posts.find(one.post()).ifPresent(post ->
            one.people().forEach(person -> people.idOf(person).ifPresent(id -> table.add(post.id(), id, now)))));
    }

    /** Who joins has no dates to move. */
    @Override
    public void shift(long days) {
    }

    @Serdeable
    record TogetherFile(List<JoinedJson> joined) {
    }

    @Serdeable
    record JoinedJson(String post, List<String> people) {
    }
}
