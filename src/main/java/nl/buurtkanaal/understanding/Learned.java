package nl.buurtkanaal.understanding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import nl.buurtkanaal.category.Category;

/**
 * What example sentences teach about kinds of help and about distress: evidence for words that no rule knows. Learned once, from the
 * sentences in {@code resources/understanding}; what is asked later teaches it nothing.
 */
final class Learned {

    private final LogisticRegression categories;
    private final LogisticRegression distress;

    private Learned(LogisticRegression categories, LogisticRegression distress) {
        this.categories = categories;
        this.distress = distress;
    }

    /** From the sentences that ship with the site. The first call takes a second or two, and others wait for it. */
    static Learned shipped() {
        return Shipped.LEARNED;
    }

    /** @param texts the features of each example, in the same order */
    static Learned from(List<Example> examples, List<Features> texts) {
        return new Learned(learn(examples, texts, Category.values().length, example -> example.category().ordinal()),
            learn(examples, texts, 2, example -> example.distress() ? 1 : 0));
    }

    private static LogisticRegression learn(List<Example> examples, List<Features> texts, int classes, ToIntFunction<Example> label) {
        var importance = new float[classes];
        Arrays.fill(importance, 1);
        return LogisticRegression.learn(texts, examples.stream().mapToInt(label).toArray(), importance);
    }

    /** How likely each kind of help is meant; together 1. */
    Map<Category, Double> categories(Features text) {
        var likely = categories.likely(text);
        var found = new EnumMap<Category, Double>(Category.class);
        for (var category : Category.values()) {
            found.put(category, (double) likely[category.ordinal()]);
        }
        return found;
    }

    /** How likely somebody is in distress, 0 to 1. */
    double distress(Features text) {
        return distress.likely(text)[1];
    }

    private static final class Shipped {

        static final Learned LEARNED = learned();

        private static Learned learned() {
            var examples = Example.shipped();
            return from(examples, examples.stream().map(example -> Understanding.features(example.text())).toList());
        }
    }
}
