package nl.buurtkanaal.edition;

import io.micronaut.context.env.Environment;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.audit.Audit;

/** Changing what an edition says of itself. It shows on this node at once, on the others within seconds. */
@Singleton
public class EditionSettings {

    private static final List<String> KEYS = List.of("name", "tagline", "phone", "controller", "privacy-contact", "fg-contact",
        "campaign-url", "palette");

    private final EditionRepository repository;
    private final Editions editions;
    private final Audit audit;
    private final Environment environment;

    EditionSettings(EditionRepository repository, Editions editions, Audit audit, Environment environment) {
        this.repository = repository;
        this.editions = editions;
        this.audit = audit;
        this.environment = environment;
    }

    /** Stores a change without errors. */
    public void save(Edition edition, EditionChange change, long byPersonId, Instant now) {
        store(edition, change, byPersonId, now);
        editions.refresh();
    }

    /** The settings of this node that win over what is stored, such as {@code phone}; hardly ever any. */
    public List<String> fixed(Edition edition) {
        return KEYS.stream().filter(key -> environment.containsProperty("buurtkanaal.edition." + edition.slug() + "." + key)).toList();
    }

    @Transactional
    void store(Edition edition, EditionChange change, long byPersonId, Instant now) {
        var row = repository.findBySlug(edition.slug()).orElseThrow();
        repository.update(row.with(change, now));
        audit.recordIn(edition.id(), byPersonId, "edition.changed", "edition", edition.id(), null);
    }
}
