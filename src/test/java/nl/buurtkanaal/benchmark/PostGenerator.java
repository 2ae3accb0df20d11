package nl.buurtkanaal.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPost.Reach;
import nl.buurtkanaal.help.HelpPost.Rhythm;
import nl.buurtkanaal.kern.Kern;

/**
 * Fills an empty installation with posts of the last fourteen months, their authors and their words. Half of them are over; of the others,
 * 2,000 are on the board around the measured kern and the rest elsewhere. A million takes a few minutes.
 */
final class PostGenerator {

    /** On the board around the measured kern, at each size. */
    static final int LIVE_AROUND = 2_000;

    private static final int POSTS_PER_PERSON = 4;
    private static final Duration FIRST = Duration.ofDays(420);
    private static final Duration OPEN = Duration.ofDays(59);
    private static final String[] NAMES = {"Anneke", "Bert", "Carla", "Dirk", "Els", "Frits", "Gerda", "Henk", "Ineke", "Jan", "Klaas",
        "Lies"};
    /** Some kinds of help are asked for far more often than others. */
    private static final int[] WEIGHTS = {9, 8, 8, 4, 5, 12, 8, 4, 4, 6, 6, 4, 7, 3, 3, 3, 2, 6, 7, 3, 1};

    private final Connection connection;
    private final Places places;
    private final Texts texts;
    private final Instant now;
    private final Random around = new Random(11);
    private final Random elsewhere = new Random(12);
    private final Map<Long, List<Long>> peopleOf = new HashMap<>();
    private final Map<String, Integer> termNumbers = new HashMap<>();
    private final Map<Long, Kern> kernen = new HashMap<>();
    private long[] found = new long[1 << 16];
    private int foundCount;

    PostGenerator(Connection connection, Places places, Texts texts, Instant now) {
        this.connection = connection;
        this.places = places;
        this.texts = texts;
        this.now = now;
    }

    /** On a connection that does not commit by itself. */
    void fill(int posts) throws SQLException {
        try (var statement = connection.createStatement()) {
            // an empty table is then filled in one go, on an engine that can
            statement.execute("SET SESSION unique_checks = 0, foreign_key_checks = 0");
            addPeople(posts / POSTS_PER_PERSON);
            addPosts(posts);
            statement.execute("ALTER TABLE term DROP INDEX ix_term_subject");
            addTerms();
            statement.execute("ALTER TABLE term ADD INDEX ix_term_subject (subject_id, subject)");
            statement.execute("ANALYZE TABLE person, account, help_post, help_post_closure, term, person_block");
            connection.commit();
            statement.execute("SET SESSION unique_checks = 1, foreign_key_checks = 1");
        }
    }

    /** The first live around the measured kern, the others in proportion to the posts of the kernen. */
    private void addPeople(int people) throws SQLException {
        var first = next("person");
        var joined = text(now.minus(FIRST));
        try (var rows = new Rows(connection, "person", "id, shown_name, kern_id, edition_id, example, created_at")) {
            for (var i = 0; i < people; i++) {
                var near = i < LIVE_AROUND / POSTS_PER_PERSON * 2;
                var kern = near ? places.around(around) : places.elsewhere(elsewhere);
                peopleOf.computeIfAbsent(kern.id(), ignored -> new ArrayList<>()).add(first + i);
                rows.row().value(first + i).value(NAMES[i % NAMES.length] + " " + (char) ('A' + i % 26) + ".").value(kern.id())
                    .value(places.editionOf(kern)).value(0).value(joined).end();
            }
        }
        var account = next("account");
        try (var rows = new Rows(connection, "account", "id, person_id, email, confirmed_at, last_used_on")) {
            for (var i = 0; i < people; i++) {
                rows.row().value(account + i).value(first + i).value("bewoner" + i + "@example.org").value(joined)
                    .value(joined.substring(0, 10)).end();
            }
        }
        try (var rows = new Rows(connection, "person_block", "blocker_id, blocked_id, blocked_at")) {
            for (var i = 0; i + 7 < people; i += 50) {
                rows.row().value(first + i).value(first + i + 7).value(joined).end();
            }
        }
    }

    private void addPosts(int posts) throws SQLException {
        var closed = new ArrayList<long[]>();
        var step = posts / (2 * LIVE_AROUND);
        try (var rows = new Rows(connection, "help_post", "id, code, edition_id, kern_id, author_id, contact_id, for_whom, kind, "
            + "category, title, "
            + "body, day_parts, rhythm, reach, avoids_own_kern, quiet, status, on_board, submitted_at, published_at, renewed_on, "
            + "expires_on")) {
            for (var i = 0; i < posts; i++) {
                var near = i % step == 0 && i / step < 2 * LIVE_AROUND;
                var random = near ? around : elsewhere;
                var over = i < posts / 2;
                var live = !over && (near || random.nextInt(10) > 0);
                var post = addPost(rows, i + 1L, publishedAt(i, posts), near ? places.around(random) : places.elsewhere(random), live,
                    random);
                if (!live && random.nextInt(3) == 0) {
                    closed.add(post);
                }
            }
        }
        try (var rows = new Rows(connection, "help_post_closure", "help_post_id, outcome, closed_by, closed_at")) {
            for (var post : closed) {
                rows.row().value(post[0]).value("HELPED_HERE").value(post[1]).value(text(now.minus(Duration.ofDays(1)))).end();
            }
        }
    }

    private long[] addPost(Rows rows, long id, Instant at, Kern kern, boolean live, Random random) {
        var category = category(random);
        var said = texts.about(category, random);
        var authors = peopleOf.getOrDefault(kern.id(), List.of());
        var author = authors.isEmpty() ? peopleOf.values().iterator().next().get(0) : authors.get(random.nextInt(authors.size()));
        var published = text(at);
        var renewed = LocalDate.ofInstant(at, ZoneOffset.UTC);
        rows.row().value(id).value(code(id)).value(places.editionOf(kern)).value(kern.id()).value(author).value(author).value("SELF")
            .value(kind(random).name()).value(category.name()).value(said.title()).value(said.body()).value(dayParts(random))
            .value(Rhythm.values()[random.nextInt(3)].name()).value(reach(random).name()).value(random.nextInt(30) == 0 ? 1 : 0)
            .value(0).value("PUBLISHED").value(live ? 1 : 0).value(published).value(published).value(renewed.toString())
            .value(renewed.plusDays(60).toString()).end();
        if (live) {
            kernen.put(kern.id(), kern);
            said.terms().forEach(term -> remember(termNumbers.computeIfAbsent(term, ignored -> termNumbers.size()), kern, id));
        }
        return new long[] {id, author};
    }

    private Instant publishedAt(int post, int posts) {
        var half = posts / 2;
        var over = Duration.ofMillis((FIRST.toMillis() - OPEN.toMillis()) * post / half);
        return post < half ? now.minus(FIRST).plus(over) : now.minus(OPEN).plusMillis(OPEN.toMillis() * (post - half) / (posts - half));
    }

    private static Category category(Random random) {
        var drawn = random.nextInt(Arrays.stream(WEIGHTS).sum());
        var number = 0;
        while (drawn >= WEIGHTS[number]) {
            drawn -= WEIGHTS[number++];
        }
        return Category.values()[number];
    }

    private static Kind kind(Random random) {
        var drawn = random.nextInt(20);
        return drawn < 8 ? Kind.REQUEST : drawn < 17 ? Kind.OFFER : Kind.TOGETHER;
    }

    private static Reach reach(Random random) {
        var drawn = random.nextInt(10);
        return drawn < 1 ? Reach.KERN : drawn < 5 ? Reach.NEIGHBOURS : drawn < 8 ? Reach.EDITION : Reach.BORDER;
    }

    /** In overleg, or up to five of the 21 day-parts. */
    private static int dayParts(Random random) {
        var bits = 0;
        for (var left = random.nextInt(10) < 3 ? 0 : 1 + random.nextInt(5); left > 0; left--) {
            bits |= 1 << random.nextInt(21);
        }
        return bits;
    }

    /** Each once, and looking as random as those of {@code Codes}. */
    private static String code(long id) {
        var shuffled = id * 0x2545F491L + 0x1234567L & (1L << 30) - 1;
        var code = new char[6];
        for (var i = 5; i >= 0; i--) {
            code[i] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt((int) (shuffled & 31));
            shuffled >>= 5;
        }
        return new String(code);
    }

    /** Edition, term, kern and post in one number, 12 + 13 + 13 + 24 bits, until the terms can be sorted. */
    private void remember(int term, Kern kern, long post) {
        if (foundCount == found.length) {
            found = Arrays.copyOf(found, foundCount * 2);
        }
        found[foundCount++] = ((places.editionOf(kern) << 13 | term) << 13 | kern.id()) << 24 | post;
    }

    /** In the order of the primary key, which is a tenth of the work. */
    private void addTerms() throws SQLException {
        var sorted = new TreeMap<>(termNumbers);
        var rank = new int[sorted.size()];
        var terms = sorted.keySet().toArray(String[]::new);
        var next = 0;
        for (var number : sorted.values()) {
            rank[number] = next++;
        }
        for (var i = 0; i < foundCount; i++) {
            var term = found[i] >>> 37 & (1 << 13) - 1;
            found[i] = found[i] & ~((1L << 13) - 1 << 37) | (long) rank[(int) term] << 37;
        }
        Arrays.sort(found, 0, foundCount);
        try (var rows = new Rows(connection, "term", "edition_id, subject, term, kern_id, subject_id")) {
            for (var i = 0; i < foundCount; i++) {
                rows.row().value(found[i] >>> 50).value("POST").value(terms[(int) (found[i] >>> 37 & (1 << 13) - 1)])
                    .value(found[i] >>> 24 & (1 << 13) - 1).value(found[i] & (1 << 24) - 1).end();
            }
        }
    }

    private long next(String table) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM "
            + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String text(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
