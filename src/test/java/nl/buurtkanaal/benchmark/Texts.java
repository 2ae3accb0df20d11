package nl.buurtkanaal.benchmark;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.words.Words;

/** Titles and texts in the words of the demo's posts, mixed anew for each post. A text has the terms of its sentences, worked out once. */
final class Texts {

    private static final int MOST_SENTENCES = 5;

    private final Map<Category, List<String>> titles = new EnumMap<>(Category.class);
    private final Map<Category, List<String>> sentences = new EnumMap<>(Category.class);
    private final Map<String, Set<String>> terms = new HashMap<>();

    Texts(ObjectMapper json) {
        for (var post : read(json).posts()) {
            var category = Category.of(post.category()).orElseThrow();
            titles.computeIfAbsent(category, ignored -> new ArrayList<>()).add(post.title());
            sentences.computeIfAbsent(category, ignored -> new ArrayList<>()).addAll(List.of(post.text().split("(?<=[.?!]) ")));
        }
    }

    /** Something that somebody may have written. */
    Text about(Category category, Random random) {
        var title = pick(titles.get(category), random);
        var body = new LinkedHashSet<String>();
        for (var left = 2 + random.nextInt(MOST_SENTENCES - 1); left > 0; left--) {
            body.add(pick(sentences.get(category), random));
        }
        var found = new LinkedHashSet<>(termsOf(title));
        body.forEach(sentence -> found.addAll(termsOf(sentence)));
        found.addAll(termsOf(category.label()));
        return new Text(title, String.join(" ", body), found);
    }

    private Set<String> termsOf(String text) {
        return terms.computeIfAbsent(text, Words::indexTerms);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static DemoPosts read(ObjectMapper json) {
        try (var in = Texts.class.getResourceAsStream("/demo/posts.json")) {
            return json.readValue(in, DemoPosts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param terms under which it is found, as {@code Terms.index} writes them */
    record Text(String title, String body, Set<String> terms) {
    }

    @Serdeable
    @Introspected
    record DemoPosts(@Nullable String letOp, List<DemoPost> posts) {
    }

    @Serdeable
    @Introspected
    record DemoPost(String category, String title, String text) {
    }
}
