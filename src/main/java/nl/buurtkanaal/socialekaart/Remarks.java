package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.TooMany;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** What visitors say about an entry, until a keeper looked into it. */
@Singleton
class Remarks {

    private static final Limit PER_NETWORK = new Limit("entry-remark", 10, Duration.ofDays(1));

    /** What is wrong with an entry. */
    enum About { PHONE, HOURS, GONE, OTHER }

    private final RemarkRepository remarks;
    private final Limits limits;
    private final Network network;
    private final Clock clock;

    Remarks(RemarkRepository remarks, Limits limits, Network network, Clock clock) {
        this.remarks = remarks;
        this.limits = limits;
        this.network = network;
        this.clock = clock;
    }

    /** @throws TooMany when ten came from this network within a day */
    @Transactional
    void add(long editionId, long entryId, About about, String body, HttpRequest<?> request) {
        if (!limits.allow(PER_NETWORK, network.of(request), clock.instant()).allowed()) {
            throw new TooMany("entry.remark.too-many");
        }
        remarks.add(entryId, editionId, about.name(), body, clock.instant());
    }

    /** By the organisation, which follows a link in its mail. */
    @Transactional
    void addByOrganisation(long editionId, long entryId, String body) {
        remarks.add(entryId, editionId, About.OTHER.name(), body, clock.instant());
    }

    /** A keeper looked into it; a second time changes nothing. Whether it was theirs to answer. */
    @Transactional
    boolean answer(Edition edition, long id, CurrentPerson by) {
        if (remarks.close(edition.id(), id, by.id(), EntryAccess.isEditor(edition, by)) == 0) {
            return remarks.isAnswered(edition.id(), id);
        }
        remarks.answer(id, by.id(), clock.instant());
        return true;
    }

    /** Holds a citizen number, which is never stored. */
    static boolean tellsTooMuch(@Nullable String text) {
        return TextCheck.kinds(text).contains(Finding.Kind.BSN);
    }
}
