package nl.buurtkanaal.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpDrafts;

/**
 * What is measured on one site: the requests of each page, for ever, and what a good answer is.
 *
 * @param signedIn  at most six queries instead of four
 * @param requests  of the how-manieth time
 * @param most      as many as can be asked; a draft can be placed once
 */
record Visit(String name, boolean signedIn, int status, IntFunction<byte[]> requests, int most) {

    /** Who reads the board and her own posts, and who places: a newcomer, whose posts are all checked first. */
    static final String READER = "greet";
    static final String WRITER = "ans";

    static final String BOARD = "/brummen/hulp?kern=oeken";

    private static final int DRAFTS = 250;
    private static final List<String> WORDS = List.of("boodschappen", "tuin", "wandelen", "hond", "lamp ophangen", "ziekenhuis", "koffie",
        "fiets", "spreekuur", "computer", "heg knippen", "schaken", "taal oefenen", "rolstoel", "koken", "telefoon");

    static Visit home(Site site) {
        return page("home", "/brummen");
    }

    static Visit edition(Site site) {
        return page("board, whole edition", "/brummen/hulp");
    }

    static Visit board(Site site) {
        return page("board, kern with neighbours", BOARD);
    }

    static Visit boardSignedIn(Site site) {
        var request = Callers.get(BOARD, site.signedIn(READER).cookie());
        return new Visit("the same, signed in", true, 200, time -> request, Integer.MAX_VALUE);
    }

    static Visit category(Site site) {
        return page("the same, one category", BOARD + "&categorie=boodschappen");
    }

    static Visit search(Site site) {
        return pages("word search", false, WORDS.stream().map(words -> BOARD + "&zoek=" + encode(words)).toList(), "");
    }

    /** Posts of the reader: their author sees who fits. */
    static Visit post(Site site) throws SQLException {
        return pages("post with matches (its author)", true, site.postsOf(READER).stream().map(code -> "/brummen/hulp/" + code).toList(),
            site.signedIn(READER).cookie());
    }

    static Visit strangersPost(Site site) throws SQLException {
        return pages("post, signed out", false, site.postsOf(READER).stream().map(code -> "/brummen/hulp/" + code).toList(), "");
    }

    /** The press on the button of the last step; the drafts are there before. */
    static Visit placing(Site site) {
        var writer = site.signedIn(WRITER);
        var edition = site.context.getBean(Editions.class).bySlug("brummen").orElseThrow();
        var drafts = site.context.getBean(HelpDrafts.class);
        var forms = new ArrayList<byte[]>();
        IntStream.range(0, DRAFTS).forEach(number -> {
            var token = drafts.keep(new HelpDrafts.Draft(edition.id(), Map.of()), Instant.now());
            forms.add(Callers.post("/brummen/hulp/concept/" + token, site.port, writer.cookie(), form(number, writer.formToken())));
        });
        var next = forms.iterator();
        return new Visit("placing a post", true, 303, time -> next.next(), DRAFTS);
    }

    private static String form(int number, String formToken) {
        var fields = Map.of("kind", "REQUEST", "kern", "hall", "category", "tuin", "title", "Wie helpt mij met de heg?",
            "words", "De heg is te hoog geworden. Wie knipt hem met mij, op een droge dag? Het is ongeveer twee uur werk. Nummer " + number
                + ".",
            "inzending", UUID.randomUUID().toString(), "formtoken", formToken);
        return String.join("&", fields.entrySet().stream().map(field -> field.getKey() + "=" + encode(field.getValue())).toList());
    }

    static Visit queryOnly() {
        return page("only the query of the board", "/benchmark");
    }

    private static Visit page(String name, String path) {
        return pages(name, false, List.of(path), "");
    }

    private static Visit pages(String name, boolean signedIn, List<String> paths, String cookie) {
        var requests = paths.stream().map(path -> Callers.get(path, cookie)).toList();
        return new Visit(name, signedIn, 200, time -> requests.get(time % requests.size()), Integer.MAX_VALUE);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
