package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.socialekaart.VersionRow.Act;

/** Writes versions of entries: each whole, with who and when, on top of the one that its writer saw. */
@Singleton
class EntryEditing {

    private final SocialeKaartRepository entries;
    private final VersionRepository versions;
    private final EntryIndex index;
    private final EntrySlugs slugs;
    private final Kernen kernen;
    private final ObjectMapper json;

    EntryEditing(SocialeKaartRepository entries, VersionRepository versions, EntryIndex index, EntrySlugs slugs, Kernen kernen,
                 ObjectMapper json) {
        this.entries = entries;
        this.versions = versions;
        this.index = index;
        this.slugs = slugs;
        this.kernen = kernen;
        this.json = json;
    }

    /** Adds an entry as its first version. */
    @Transactional
    EntryRow create(long editionId, EntryContent content, long by, Instant now) {
        var row = entries.save(slugs.newRow(editionId, content, now));
        put(row, content);
        versions.save(new VersionRow(null, row.id(), row.version(), Act.CREATED, write(content), editionId, by, null, now));
        return row;
    }

    /**
     * Writes the next version.
     *
     * @param number the version that was changed; when it is no longer the newest, nothing happens
     * @param approvedBy who let it through, when another wrote it
     * @return whether it was written
     */
    @Transactional
    boolean write(EntryRow row, int number, EntryContent content, Act act, long by, @Nullable Long approvedBy, Instant now) {
        if (row.version() != number) {
            return false;
        }
        keepFirst(row, now);
        var next = EntrySlugs.changed(row, content, now);
        try {
            entries.update(next);
        } catch (OptimisticLockException e) {
            return false;
        }
        put(next, content);
        versions.save(new VersionRow(null, row.id(), number + 1, act, write(content), row.editionId(), by, approvedBy, now));
        return true;
    }

    /** Somebody looked, and it is right. Not a change of its words, yet a version: who and when are known. */
    @Transactional
    void check(EntryRow row, String checkedBy, long by, Instant now) {
        keepFirst(row, now);
        if (entries.check(row.id(), LocalDate.ofInstant(now, Time.ZONE), checkedBy, now, row.version()) == 1) {
            versions.save(new VersionRow(null, row.id(), row.version() + 1, Act.CHECKED, write(contentOf(row)), row.editionId(), by, null,
                now));
        } else {
            // changed meanwhile: whoever changed it looked at it too
            entries.checkAnyVersion(row.id(), LocalDate.ofInstant(now, Time.ZONE), checkedBy);
        }
        entries.answerChecks(row.id(), by, now);
        entries.closeChecks(row.id());
    }

    /** The newest version. */
    EntryContent contentOf(EntryRow row) {
        return EntryContent.of(row, entries.domainsOf(row.id()).stream().map(Domain::name).toList(),
            row.servesAll() ? List.of() : entries.kernenOf(List.of(row.id())).stream().map(SocialeKaartRepository.ServedKern::kernId)
                .toList());
    }

    EntryContent read(String content) {
        try {
            return json.readValue(content, EntryContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(EntryContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry that came in otherwise, with the demo or an import, has no version yet: what it was is kept first. */
    private void keepFirst(EntryRow row, Instant now) {
        if (versions.contentOf(row.id(), row.version()).isEmpty()) {
            entries.keepVersion(row.id(), row.version(), Act.CREATED.name(), write(contentOf(row)), row.editionId(), row.updatedAt());
        }
    }

    private void put(EntryRow row, EntryContent content) {
        entries.clearDomains(row.id());
        entries.clearKernen(row.id());
        content.domains().forEach(domain -> entries.addDomain(row.id(), domain));
        content.kernIds().forEach(kernId -> entries.addKern(row.id(), kernId));
        index.put(row, content.kernIds().stream().map(kernen::byId).toList());
    }

    static Rubriek rubriek(EntryContent content) {
        return Rubriek.valueOf(content.rubriek());
    }
}
