package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtkanaal.conversation.Conversations;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.CurrentPeople;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Frame.EditionFrame;
import nl.buurtkanaal.platform.views.Frame.PersonFrame;
import nl.buurtkanaal.platform.views.PageFrame;
import nl.buurtkanaal.platform.web.Flash;

/** What stands around every page, asked from the features that know it. */
@Singleton
class SiteFrame implements PageFrame {

    private final Editions editions;
    private final Conversations conversations;
    private final boolean demo;
    private final Map<Long, Shown> shown = new ConcurrentHashMap<>();

    SiteFrame(Editions editions, Conversations conversations, @Value("${buurtkanaal.demo:false}") boolean demo) {
        this.editions = editions;
        this.conversations = conversations;
        this.demo = demo;
    }

    @Override
    public Frame of(HttpRequest<?> request) {
        var person = CurrentPeople.of(request);
        return frame(request, person, person.map(someone -> request.getAttribute(Frame.UNREAD, Integer.class)
            .orElseGet(() -> conversations.unreadOf(someone.id()))).orElse(0));
    }

    @Override
    public Frame withoutDatabase(HttpRequest<?> request) {
        return frame(request, CurrentPeople.of(request), 0);
    }

    private Frame frame(HttpRequest<?> request, Optional<CurrentPerson> person, int unread) {
        var edition = edition(request, person);
        return new Frame(edition.map(this::shown).orElse(null),
            person.map(someone -> new PersonFrame(someone.shownName(), unread, hasDesk(someone, edition))).orElse(null),
            demo, request.getPath(), signInHref(request), Flash.of(request).orElse(null), Indexable.is(request),
            Indexable.is(request) ? edition.map(shown -> shown.link(request.getPath())).orElse(null) : null);
    }

    /** A buurtverbinder of Brummen who looks around in Kampen has no desk there. */
    private static boolean hasDesk(CurrentPerson person, Optional<Edition> edition) {
        return edition.filter(shown -> person.isAdministratorOf(shown.id()) || person.roles().stream()
            .anyMatch(role -> role.kind() == Role.Kind.BUURTVERBINDER && Objects.equals(role.editionId(), shown.id()))).isPresent();
    }

    /** The edition of the path; outside an edition the one that the page names, that of the person, of the host, or the one chosen last. */
    private Optional<Edition> edition(HttpRequest<?> request, Optional<CurrentPerson> person) {
        return editions.atPath(request.getPath())
            .or(() -> request.getAttribute(Frame.EDITION, Long.class).flatMap(editions::byId))
            .or(() -> person.flatMap(someone -> editions.byId(someone.editionId())))
            .or(() -> chosen(request, editions));
    }

    /** The edition of the host name, or the one that this visitor chose last. */
    static Optional<Edition> chosen(HttpRequest<?> request, Editions editions) {
        return editions.byHost(host(request)).or(() -> ChosenPlace.edition(request).flatMap(editions::bySlug));
    }

    @Nullable
    private static String host(HttpRequest<?> request) {
        var host = request.getHeaders().get(HttpHeaders.HOST);
        return host == null ? null : host.replaceFirst(":\\d+$", "");
    }

    /** Made once for each edition, until its settings are read again. */
    private EditionFrame shown(Edition edition) {
        var known = shown.get(edition.id());
        if (known == null || known.edition != edition) {
            known = new Shown(edition, frameOf(edition));
            shown.put(edition.id(), known);
        }
        return known.frame;
    }

    private record Shown(Edition edition, EditionFrame frame) {
    }

    private static EditionFrame frameOf(Edition edition) {
        return new EditionFrame(edition.slug(), edition.name(), edition.tagline(), edition.place(), edition.phone(), edition.phoneHref(),
            edition.stylesheet(), edition.campaignUrl(), edition.ready(), edition.teamName());
    }

    private static String signInHref(HttpRequest<?> request) {
        var path = request.getPath();
        return path.startsWith("/inloggen") || path.startsWith("/aanmelden") ? "/inloggen"
            : "/inloggen?terug=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
