package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.introduction.Fitting;
import nl.buurtkanaal.pages.RingPage.Answer;
import nl.buurtkanaal.pages.RingPage.Placing;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.socialekaart.EntryAnswers;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.tip.Tips;

/** Brings together what each leefring has for a question: one query for the tips, one for the posts, one for the entries. */
@Singleton
class RingAnswers {

    private static final int READ = 20;
    private static final int READ_FOR_RELATED = 60;
    private static final int POSTS = 4;
    private static final int ENTRIES = 4;
    private static final int DECIDED_BY_GEMEENTE = 4;

    private final Tips tips;
    private final Board board;
    private final EntryAnswers entries;
    private final Spreekuren spreekuren;
    private final Kernen kernen;

    RingAnswers(Tips tips, Board board, EntryAnswers entries, Spreekuren spreekuren, Kernen kernen) {
        this.tips = tips;
        this.board = board;
        this.entries = entries;
        this.spreekuren = spreekuren;
        this.kernen = kernen;
    }

    Answer to(RingQuestion question, Edition edition, @Nullable CurrentPerson visitor, Instant now) {
        var kern = question.kern();
        var found = entries.to(edition.id(), kern, question.category(), question.form().words());
        var spreekuur = (kern == null ? spreekuren.soonest(edition.id(), now) : spreekuren.nextNear(edition.id(), kern.id(),
            now)).orElse(null);
        var posts = posts(question, edition, visitor, now);
        var related = posts.isEmpty() ? related(question, edition, visitor, now) : List.<Fitting>of();
        return new Answer(question.category(), question.sure(), question.kind().slug(), kern, RingChoices.of(edition, question, kernen),
            tips.of(edition.id(), question.category()), related.isEmpty() ? posts : related,
            !related.isEmpty(), boardHref(question, edition, !related.isEmpty()), placing(question, edition),
            entries(found, false), spreekuur, liftHref(edition, spreekuur), entries(found, true), link(question, edition));
    }

    private List<Fitting> posts(RingQuestion question, Edition edition, @Nullable CurrentPerson visitor, Instant now) {
        if (question.category() == Category.ANDERS) {
            return List.of();
        }
        return Fitting.best(board.first(query(question, edition, question.category()), visitor, READ), question.when(), now, POSTS);
    }

    /** Of the nearest posts, those of a sibling of the category: one question to the database, whatever the number of siblings. */
    private List<Fitting> related(RingQuestion question, Edition edition, @Nullable CurrentPerson visitor, Instant now) {
        var siblings = question.category().siblings();
        return siblings.isEmpty() ? List.of() : Fitting.best(board.first(query(question, edition, null), visitor, READ_FOR_RELATED).stream()
            .filter(card -> siblings.contains(card.category())).toList(), question.when(), now, POSTS);
    }

    private static BoardQuery query(RingQuestion question, Edition edition, @Nullable Category category) {
        return new BoardQuery(edition, question.kern(), question.kind().opposite(), category, null,
            question.kern() == null ? BoardQuery.Order.NEWEST : BoardQuery.Order.NEAREST, null);
    }

    private static List<SocialeKaartCard> entries(List<SocialeKaartCard> found, boolean decided) {
        return found.stream().filter(card -> card.leefring() == DECIDED_BY_GEMEENTE == decided).limit(ENTRIES).toList();
    }

    private static String boardHref(RingQuestion question, Edition edition, boolean related) {
        var uri = UriBuilder.of("/" + edition.slug() + "/hulp").queryParam("soort", question.kind().opposite().slug());
        if (question.category() != Category.ANDERS && !related) {
            uri.queryParam("categorie", question.category().slug());
        }
        if (question.kern() != null) {
            uri.queryParam("kern", question.kern().slug());
        }
        return uri.build().toString();
    }

    /** The first step of placing, or, without words, the page that asks for them. */
    private static @Nullable Placing placing(RingQuestion question, Edition edition) {
        var action = "/" + edition.slug() + "/hulp/nieuw" + (question.form().words().isEmpty() || question.kern() == null ? "/woorden"
            : "");
        return !edition.ready() ? null : new Placing(action, question.kind().name(), question.form().words(),
            question.kern() == null ? null : question.kern().slug(), question.category().slug(), question.when().slugs());
    }

    private static @Nullable String liftHref(Edition edition, @Nullable NearSpreekuur spreekuur) {
        return spreekuur == null || !edition.ready() ? null : "/" + edition.slug() + "/spreekuren/"
            + spreekuur.occurrence().spreekuur().slug() + "#meerijden";
    }

    private static String link(RingQuestion question, Edition edition) {
        var uri = UriBuilder.of("/" + edition.slug() + "/hulpwijzer").queryParam("categorie", question.category().slug());
        if (question.kern() != null) {
            uri.queryParam("kern", question.kern().slug());
        }
        if (!question.when().isOpen()) {
            uri.queryParam("dagdeel", question.when().slugs().toArray());
        }
        return uri.build().toString();
    }
}
