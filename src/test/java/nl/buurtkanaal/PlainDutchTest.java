package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.core.type.Argument;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * What residents read, on pages, in mails, from scripts and in the demo, is plain Dutch (B1): sentences of at most fifteen words, headings
 * and lists apart, no words of the office, "u".
 */
class PlainDutchTest {

    private static final int LONGEST_SENTENCE = 15;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:;])\\s+(?=[\\p{Lu}\\d\"'‘])|[\\n\u2029]+");
    /** Between the words of one branch and those of another: they are never read together. */
    private static final String OTHERWISE = "\u2029";
    private static final String HEADINGS = "h1, h2, h3, h4, title";
    private static final String NONE = "";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’-]*");

    /** The office says it, and what our pages say instead. */
    private static final Map<String, String> OFFICE_WORDS = Map.ofEntries(
        Map.entry("hulpvraag|hulpvragen|hulpvrager", "vraag"),
        Map.entry("hulpaanbod", "aanbod"),
        Map.entry("(?<!\\()mantelzorgers?", "iemand die voor een ander zorgt (mantelzorger)"),
        Map.entry("samenredzaam\\w*", "elkaar helpen"),
        Map.entry("zelfredzaam\\w*", "zelf doen wat kan"),
        Map.entry("participatie|participeren", "meedoen"),
        Map.entry("algemene voorziening(en)?", "hulp voor iedereen, zonder aanvraag"),
        Map.entry("maatwerkvoorziening(en)?", "hulp van de gemeente na een gesprek"),
        Map.entry("keukentafelgesprek(ken)?", "gesprek bij u thuis"),
        Map.entry("sociale kaart", "hulp bij u in de buurt"),
        Map.entry("vroegsignalering", "op tijd merken dat het niet goed gaat"),
        Map.entry("respijtzorg|respijt", "even de zorg overnemen"),
        Map.entry("wederkerig\\w*", "iets voor elkaar doen"),
        Map.entry("regisseur|zorgregisseur", "vast aanspreekpunt"),
        Map.entry("indicatie", "besluit van de gemeente"),
        Map.entry("casus", "verhaal"),
        Map.entry("middels|teneinde|derhalve|omtrent|inzake|alsmede|dienen te|dient te|conform|betreffende", "een gewoon woord"));

    /** Addresses and names in which such a word is right. */
    private static final Pattern EXEMPT = Pattern.compile("Participatiewet|/sociale-kaart|category\\.respijt");
    /** Texts to a child: who is too young for an account, or cares for somebody at home. */
    private static final List<String> TO_A_CHILD = List.of("sign-up.too-young", "pages/mantelzorg-jong");
    /** A sentence in a script; comments have no quotes of this kind. */
    private static final Pattern IN_SCRIPT = Pattern.compile("[`'](\\p{Lu}[^`'\n]* [^`'\n]*)[`']");
    private static final Pattern INFORMAL = Pattern.compile("(?i)\\b(je|jij|jou|jouw|jullie)\\b");

    @Test
    void sentences_on_pages_are_short() {
        assertEquals(List.of(), tooLong(pageTexts(NONE)));
    }

    @Test
    void sentences_of_the_demo_are_short() throws IOException {
        assertEquals(List.of(), tooLong(demoTexts()));
    }

    @Test
    void pages_use_no_words_of_the_office() {
        assertEquals(List.of(), officeWords(pageTexts(HEADINGS)));
    }

    @Test
    void the_demo_uses_no_words_of_the_office() throws IOException {
        assertEquals(List.of(), officeWords(demoTexts()));
    }

    /** But to a child. */
    @Test
    void pages_say_u() {
        var informal = new ArrayList<String>();
        pageTexts(HEADINGS).forEach((where, texts) -> texts.stream().filter(text -> !TO_A_CHILD.contains(where)
            && INFORMAL.matcher(text).find())
            .forEach(text -> informal.add(where + ": " + text)));

        assertEquals(List.of(), informal);
    }

    private static List<String> tooLong(Map<String, List<String>> texts) {
        var found = new ArrayList<String>();
        texts.forEach((where, all) -> all.stream().flatMap(text -> Stream.of(SENTENCE_END.split(text)))
            .filter(sentence -> WORD.matcher(sentence).results().count() > LONGEST_SENTENCE)
            .forEach(sentence -> found.add(where + " (" + WORD.matcher(sentence).results().count() + "): " + sentence.strip())));
        return found;
    }

    private static List<String> officeWords(Map<String, List<String>> texts) {
        var found = new ArrayList<String>();
        var any = word(String.join("|", OFFICE_WORDS.keySet()));
        texts.forEach((where, all) -> all.stream().map(text -> EXEMPT.matcher(text).replaceAll("")).filter(text -> any.matcher(text).find())
            .forEach(text -> OFFICE_WORDS.forEach((words, instead) -> {
                if (word(words).matcher(text).find()) {
                    found.add(where + ": " + text + " -> " + instead);
                }
            })));
        return found;
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?iu)(?<![\\p{L}-])(" + words + ")(?![\\p{L}-])");
    }

    /** Headings are read for their words only: they may be longer. */
    private static Map<String, List<String>> pageTexts(String headings) {
        var texts = new TreeMap<String, List<String>>();
        Sources.views().forEach((view, text) -> texts.put(view, view.startsWith("stijl/") ? List.of() : visible(text, headings)));
        var sentences = new Properties();
        try {
            sentences.load(new StringReader(Sources.under(Sources.RESOURCES.resolve("i18n"), ".properties").get("messages.properties")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Sources.under(Sources.SCRIPTS, ".js").forEach((script, text) -> texts.put(script, Sources.find(IN_SCRIPT, text)));
        sentences.stringPropertyNames().forEach(key -> texts.put(key, List.of(sentences.getProperty(key))));
        return texts;
    }

    private static List<String> visible(String template, String headings) {
        var partialTexts = Pattern.compile("\\{\\{#?>[^}]*?}}").matcher(template).results()
            .flatMap(call -> Pattern.compile("(?:caption|hint|title|lead|text|note)=\"([^\"]*)\"").matcher(call.group()).results())
            .map(value -> value.group(1)).toList();
        // what a helper prints counts as one word; a block helper is no text
        var html = template.replaceAll("(?s)\\{\\{else[^}]*}}", OTHERWISE).replaceAll("(?s)\\{\\{[#/>!^][^}]*}}", " ")
            .replaceAll("(?s)\\{\\{\\{?[^}]*}}}?", "iets");
        var document = Jsoup.parse(html);
        var texts = new ArrayList<>(partialTexts);
        if (template.contains("<")) {
            if (!headings.equals(NONE)) {
                document.select(headings).eachText().forEach(texts::add);
            }
            document.select("p, li, dt, dd, td, th, caption, label, legend, button, a, summary, span, option, div, strong")
                .stream().map(Element::ownText).forEach(texts::add);
            document.select("p, li, dd").stream().filter(PlainDutchTest::isRunningText)
                .forEach(block -> texts.add(block.wholeText().replaceAll("\\s+", " ").strip()));
        } else {
            texts.addAll(html.lines().toList());
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** One text to read on: no block of other blocks, no row of buttons, and no item of a list that is not a sentence. */
    private static boolean isRunningText(Element block) {
        return block.select("p, li, h1, h2, h3, h4, div, form, article, section").size() == 1 && !block.hasClass("actions")
            && (!block.nameIs("li") || block.wholeText().strip().matches("(?s).*[.!?]"));
    }

    private static Map<String, List<String>> demoTexts() throws IOException {
        var texts = new TreeMap<String, List<String>>();
        var json = ObjectMapper.getDefault();
        for (var file : Sources.under(Sources.RESOURCES.resolve("demo"), ".json").entrySet()) {
            var found = new ArrayList<String>();
            collect(json.readValue(file.getValue(), Argument.mapOf(String.class, Object.class)), found);
            texts.put(file.getKey(), found.stream().distinct().toList());
        }
        return texts;
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> {
                if (!List.of("organisation", "category", "rubriek", "domains", "slug", "id", "demoRole", "letOp", "searchWords")
                    .contains(String.valueOf(key))) {
                    collect(part, texts);
                }
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(part -> collect(part, texts));
        } else if (value instanceof String text && text.contains(" ")) {
            texts.add(text);
        }
    }
}
