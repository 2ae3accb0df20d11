package nl.buurtkanaal.edition;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtkanaal.platform.errors.WrongSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The editions of this installation, kept in memory: asking costs no query. What another node changed shows within seconds. */
@Context
public class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private final EditionReading reading;
    private final List<String> openSlugs;
    private volatile List<Edition> editions;
    private volatile String version;

    /** @throws WrongSetting when the setting names no edition at all, or one that cannot be */
    Editions(EditionOpening opening, EditionReading reading, @Value("${buurtkanaal.editions}") String setting) {
        this.reading = reading;
        this.openSlugs = Arrays.stream(setting.split(",")).map(slug -> slug.strip().toLowerCase(Locale.ROOT))
            .filter(slug -> !slug.isEmpty()).distinct().toList();
        if (openSlugs.isEmpty()) {
            throw new WrongSetting("BUURTKANAAL_EDITIONS names no edition; for example: brummen,kampen.");
        }
        opening.open(openSlugs);
        this.version = reading.version();
        this.editions = reading.all(openSlugs);
        warnOfWhatIsMissing();
    }

    private void warnOfWhatIsMissing() {
        open().stream().filter(edition -> !edition.ready())
            .forEach(edition -> LOG.warn("Edition {} takes no posts until its controller is named", edition.slug()));
    }

    /** The open edition with this slug. */
    public Optional<Edition> bySlug(@Nullable String slug) {
        return open().stream().filter(edition -> edition.slug().equals(slug)).findFirst();
    }

    /** An edition that a row points to, open or closed. */
    public Optional<Edition> byId(long id) {
        return editions.stream().filter(edition -> edition.id() == id).findFirst();
    }

    /** The open edition with this host name of its own; a port is left out of account. */
    public Optional<Edition> byHost(@Nullable String host) {
        if (host == null) {
            return Optional.empty();
        }
        var name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return open().stream().filter(edition -> name.equals(edition.host())).findFirst();
    }

    /** The open edition within which a path is, such as that of {@code /brummen/hulp}; pages that failed have one too. */
    public Optional<Edition> atPath(String path) {
        var parts = path.split("/", 3);
        return parts.length < 2 ? Optional.empty() : bySlug(parts[1]);
    }

    /** The open edition that a kern is in. */
    public Optional<Edition> ofKern(long kernId) {
        return open().stream().filter(edition -> edition.has(kernId)).findFirst();
    }

    /** Those that are open, in the order of the setting; never empty. */
    public List<Edition> open() {
        return editions.stream().filter(Edition::open).toList();
    }

    /** Sees whether another node changed something: one small question every few seconds. */
    @Scheduled(initialDelay = "3s", fixedDelay = "3s")
    void look() {
        try {
            if (!reading.version().equals(version)) {
                refresh();
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not see whether an edition changed: {}", e.getMessage());
        }
    }

    /** Reads them again, after a change. */
    void refresh() {
        try {
            version = reading.version();
            editions = reading.all(openSlugs);
        } catch (RuntimeException e) {
            LOG.warn("Could not see whether an edition changed: {}", e.getMessage());
        }
    }
}
