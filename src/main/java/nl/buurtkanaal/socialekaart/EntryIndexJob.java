package nl.buurtkanaal.socialekaart;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.jobs.Job;

/** Makes findable what came in otherwise than by its keepers, such as the entries of an installation from before the search. */
@Singleton
class EntryIndexJob implements Job {

    private static final int AT_ONCE = 500;

    private final SocialeKaartRepository entries;
    private final EntryIndex index;
    private final Kernen kernen;

    EntryIndexJob(SocialeKaartRepository entries, EntryIndex index, Kernen kernen) {
        this.entries = entries;
        this.index = index;
        this.kernen = kernen;
    }

    @Override
    public String name() {
        return "entry-index";
    }

    @Override
    @Transactional
    public void run(Instant now) {
        entries.unindexed(AT_ONCE).forEach(entry -> index.put(entry, entry.servesAll() ? List.of()
            : entries.kernenOf(List.of(entry.id())).stream().map(each -> kernen.byId(each.kernId())).toList()));
    }
}
