package nl.buurtkanaal.understanding;

import io.micronaut.core.annotation.Nullable;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.Heard;
import nl.buurtkanaal.words.PhraseBook;
import nl.buurtkanaal.words.Screening;
import nl.buurtkanaal.words.Spelling;

/** Makes of somebody's own words what the site can work with. A guess to start from: the writer sees it and chooses. Pure. */
public final class Understanding {

    private static final PhraseBook CATEGORIES = PhraseBook.read("categories");
    private static final PhraseBook INTENTS = PhraseBook.read("intents");
    private static final PhraseBook DISTRESS = PhraseBook.read("/understanding/distress");
    private static final PhraseBook SUBJECTS = PhraseBook.read("subjects");
    private static final Spelling SPELLING = spelling();
    private static final int MOST_CHARACTERS = 4_000;
    private static final double FIRST_SENTENCE = 1.7;
    /** What a phrase counts whose words were counted under the same heading already. */
    private static final double AGAIN = 0.15;
    /** Below this the subjects of the sociale kaart, which know other words, have a say. */
    private static final double TELLING = 5;
    private static final double AS_A_SUBJECT = 0.5;
    /** What the examples count beside the rules, when they leave no doubt. */
    private static final double LEARNED = 16;
    private static final double SAYS_SOMETHING = 1;
    /** From here on the examples alone are enough. Low: help lines above an answer cost little, and none may be missed. */
    private static final double LIKELY_DISTRESS = 0.05;
    /** Below this, phrases that may mean distress do not. */
    private static final double HARDLY_DISTRESS = 0.006;
    /** How much less the rules count for somebody who says it in so many words. */
    private static final double IN_DISTRESS = 0.25;
    private static final Map<String, Category> OF_SUBJECT = Map.ofEntries(Map.entry("vervoer", Category.VERVOER),
        Map.entry("rolstoelvervoer", Category.VERVOER), Map.entry("mantelzorg", Category.RESPIJT), Map.entry("zorg-overnemen",
            Category.RESPIJT),
        Map.entry("dagopvang", Category.RESPIJT), Map.entry("opvoeden", Category.OPPAS), Map.entry("wonen", Category.KLUSSEN),
        Map.entry("hulpmiddelen", Category.SPULLEN), Map.entry("huishouden", Category.HUISHOUDEN), Map.entry("bewegen", Category.WANDELEN),
        Map.entry("welzijn", Category.GEZELSCHAP), Map.entry("ontmoeten", Category.GEZELSCHAP), Map.entry("samen-eten", Category.KOKEN),
        Map.entry("geld", Category.ADMINISTRATIE), Map.entry("schulden", Category.ADMINISTRATIE), Map.entry("papieren",
            Category.ADMINISTRATIE),
        Map.entry("spullen", Category.SPULLEN), Map.entry("maken", Category.KLUSSEN), Map.entry("werk", Category.MEEDOEN),
        Map.entry("leerwerk", Category.MEEDOEN), Map.entry("vrijwilligerswerk", Category.MEEDOEN), Map.entry("taal", Category.TAAL),
        Map.entry("computer", Category.COMPUTERHULP));

    private Understanding() {
    }

    /**
     * All that the words tell.
     *
     * @param kernen    those that may be meant
     * @param screening the words of distress that the edition knows beside ours
     */
    public static Understood of(@Nullable String text, List<Kern> kernen, Screening screening) {
        return of(text, kernen, screening, Learned.shipped());
    }

    /** The same with what was learned elsewhere, to measure with. */
    static Understood of(@Nullable String text, List<Kern> kernen, Screening screening, Learned learned) {
        var heard = heard(text);
        var features = features(text, heard);
        var likely = text == null || text.isBlank() ? 0 : learned.distress(features);
        var outright = outright(start(text), heard, screening);
        var distress = outright || likely > LIKELY_DISTRESS || likely > HARDLY_DISTRESS && !scores(DISTRESS, heard).isEmpty();
        var categories = categories(heard, learned.categories(features), outright ? IN_DISTRESS : distress ? IN_DISTRESS * likely : 0);
        return new Understood(categories, intent(heard).orElse(null), Moments.in(heard),
            NamedKern.in(Heard.asWritten(start(text)), kernen, SPELLING), distress);
    }

    /** Best first, those that some word points to; "anders" alone when none does. Never empty. Of a long text only the start counts. */
    public static List<RankedCategory> categories(@Nullable String text) {
        var heard = heard(text);
        return categories(heard, Learned.shipped().categories(features(text, heard)), 0);
    }

    /** Empty when the words do not tell. */
    public static Optional<Intent> intent(@Nullable String text) {
        return intent(heard(text));
    }

    /** The days and parts that the words name. */
    public static Moment moment(@Nullable String text) {
        return Moments.in(heard(text));
    }

    /** Rules and examples together: what a clear word says stands, and where rules are weak or tie, what was learned decides. */
    private static List<RankedCategory> categories(Heard heard, Map<Category, Double> learned, double distress) {
        var scores = byRules(heard);
        if (heard.size() > 0) {
            scores.replaceAll((category, score) -> score * (1 - distress));
            learned.forEach((category, likely) -> scores.merge(category, LEARNED * likely, Double::sum));
        }
        var ranked = scores.entrySet().stream().filter(entry -> entry.getValue() >= SAYS_SOMETHING)
            .map(entry -> new RankedCategory(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingDouble(RankedCategory::score).reversed().thenComparing(RankedCategory::category))
            .toList();
        return ranked.isEmpty() || ranked.get(0).category() == Category.ANDERS
            ? Stream.concat(Stream.of(new RankedCategory(Category.ANDERS, 0)), ranked.stream().skip(1)).toList() : ranked;
    }

    private static Map<Category, Double> byRules(Heard heard) {
        var scores = new EnumMap<Category, Double>(Category.class);
        scores(CATEGORIES, heard).forEach((slug, score) -> scores.put(Category.of(slug).orElseThrow(), score));
        if (scores.values().stream().noneMatch(score -> score >= TELLING)) {
            scores(SUBJECTS, heard).forEach((subject, score) -> Optional.ofNullable(OF_SUBJECT.get(subject))
                .filter(category -> score >= TELLING)
                .ifPresent(category -> scores.merge(category, score * AS_A_SUBJECT, Double::sum)));
        }
        return scores;
    }

    private static Optional<Intent> intent(Heard heard) {
        return scores(INTENTS, heard).entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> Intent.valueOf(entry.getKey()));
    }

    /** Distress in so many words, as they were written or as they were meant. */
    private static boolean outright(String text, Heard heard, Screening screening) {
        return screening.kinds(text, heard.text()).contains(Finding.Kind.DISTRESS);
    }

    /**
     * The weights of the phrases that stand in the text, by heading; the same words count once. The first sentence, often a title, counts
     * more.
     */
    private static Map<String, Double> scores(PhraseBook book, Heard heard) {
        var found = book.in(heard);
        var innocent = new HashMap<String, BitSet>();
        found.stream().filter(PhraseBook.Found::innocent)
            .forEach(hit -> innocent.computeIfAbsent(hit.heading(), heading -> new BitSet()).set(hit.from(), hit.to()));
        var scores = new HashMap<String, Double>();
        var covered = new HashMap<String, BitSet>();
        found.stream().filter(hit -> !hit.innocent()).sorted(Comparator.comparingDouble(PhraseBook.Found::weight)
            .reversed()).forEach(hit -> {
            if (overlaps(innocent.get(hit.heading()), hit)) {
                return;
            }
            var words = covered.computeIfAbsent(hit.heading(), heading -> new BitSet());
            double counts = hit.weight() * (overlaps(words, hit) ? AGAIN : 1) * (heard.sentence(hit.from()) == heard.sentence(0)
                ? FIRST_SENTENCE : 1);
            words.set(hit.from(), hit.to());
            scores.merge(hit.heading(), counts, Double::sum);
        });
        return scores;
    }

    private static boolean overlaps(@Nullable BitSet words, PhraseBook.Found hit) {
        int next = words == null ? -1 : words.nextSetBit(hit.from());
        return next >= 0 && next < hit.to();
    }

    private static Heard heard(@Nullable String text) {
        return Heard.of(text, SPELLING, MOST_CHARACTERS);
    }

    static Features features(String text) {
        return features(text, heard(text));
    }

    private static Features features(@Nullable String text, Heard heard) {
        return Features.of(heard, Heard.asWritten(start(text)));
    }

    private static String start(@Nullable String text) {
        return text == null ? "" : text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    private static Spelling spelling() {
        var telling = new HashSet<String>();
        Stream.of(CATEGORIES, INTENTS, SUBJECTS, DISTRESS, PhraseBook.read("checks")).forEach(book -> telling.addAll(book.words()));
        return new Spelling(telling, "/understanding/plain", "/understanding/spoken");
    }
}
