package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.time.Time;

/** Who fits a post: an offer for a request, a request for an offer, company for company; best first, each with its reason. */
@Singleton
public class Matches {

    /** How long being asked counts. */
    private static final Duration LATELY = Duration.ofDays(30);

    private static final List<String> ORANGE = Stream.of(Category.values()).filter(Category::orange).map(Category::name).toList();

    private final MatchRepository repository;
    private final Kernen kernen;
    private final Editions editions;
    private final Clock clock;

    Matches(MatchRepository repository, Kernen kernen, Editions editions, Clock clock) {
        this.repository = repository;
        this.kernen = kernen;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * The open posts that fit this one within its reach and theirs, best first, at most {@code limit} (20 or less); may be empty. One
     * query. For its author and the desk only: others do not see who fits whom.
     */
    public List<Match> of(HelpPost post, int limit) {
        var now = clock.instant();
        var kind = post.kind().opposite();
        return candidates(post, kind, limit, now).stream()
            .map(row -> row.candidateFor(post, href(row), kernen.byId(row.kernId()).name(), now))
            .sorted(Ranking.BEST_FIRST)
            .map(candidate -> match(candidate, kind))
            .toList();
    }

    private List<MatchRow> candidates(HelpPost post, HelpPost.Kind kind, int limit, Instant now) {
        var categories = Stream.concat(Stream.of(post.category()), post.category().siblings().stream()).map(Category::name).toList();
        return repository.near(name(categories, 0), name(categories, 1), name(categories, 2), name(categories, 3), name(categories, 4),
            kind.name(), post.kernId(), post.editionId(), post.authorId(), post.reach().name(), post.avoidsOwnKern(), post.dayParts()
                .bits(),
            ORANGE, now.atZone(Time.ZONE).toLocalDate(), now.minus(LATELY), now, limit);
    }

    private static String name(List<String> categories, int index) {
        return index < categories.size() ? categories.get(index) : "";
    }

    private String href(MatchRow row) {
        return editions.byId(row.editionId()).map(edition -> "/" + edition.slug() + "/hulp/" + row.code()).orElse("");
    }

    private static Match match(Candidate candidate, HelpPost.Kind kind) {
        return new Match(candidate.href(), candidate.title(), candidate.category(), candidate.kernName(), candidate.shownName(),
            candidate.fit().minutes(), Reason.of(candidate.fit(), kind, candidate.category(), candidate.kernName()));
    }
}
