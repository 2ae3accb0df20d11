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

/** What residents read is plain Dutch (B1): short sentences, no words of the office, "u". */
class PlainDutchTest {

    private static final int LONGEST_SENTENCE = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:;])\\s+(?=[\\p{Lu}\\d\"'‘])|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’-]*");

    /** The office says it, and what our pages say instead. */
    private static final Map<String, String> OFFICE_WORDS = Map.ofEntries(
        Map.entry("hulpvraag|hulpvragen|hulpvrager", "vraag"),
        Map.entry("hulpaanbod", "aanbod"),
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
    private static final Pattern INFORMAL = Pattern.compile("(?i)\\b(je|jij|jou|jouw|jullie)\\b");

    @Test
    void sentences_on_pages_are_short() {
        assertEquals(List.of(), tooLong(pageTexts()));
    }

    @Test
    void sentences_of_the_demo_are_short() throws IOException {
        assertEquals(List.of(), tooLong(demoTexts()));
    }

    @Test
    void pages_use_no_words_of_the_office() {
        assertEquals(List.of(), officeWords(pageTexts()));
    }

    @Test
    void the_demo_uses_no_words_of_the_office() throws IOException {
        assertEquals(List.of(), officeWords(demoTexts()));
    }

    /** But to a child, who is told kindly that it has to wait. */
    @Test
    void pages_say_u() {
        var informal = new ArrayList<String>();
        pageTexts().forEach((where, texts) -> texts.stream().filter(text -> !where.equals("sign-up.too-young") && INFORMAL.matcher(text).find())
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
        OFFICE_WORDS.forEach((words, instead) -> {
            var pattern = Pattern.compile("(?iu)(?<![\\p{L}-])(" + words + ")(?![\\p{L}-])");
            texts.forEach((where, all) -> all.stream().filter(text -> pattern.matcher(EXEMPT.matcher(text).replaceAll("")).find())
                .forEach(text -> found.add(where + ": " + text + " -> " + instead)));
        });
        return found;
    }

    private static Map<String, List<String>> pageTexts() {
        var texts = new TreeMap<String, List<String>>();
        Sources.views().forEach((view, text) -> texts.put(view, view.startsWith("stijl/") ? List.of() : visible(text)));
        var sentences = new Properties();
        try {
            sentences.load(new StringReader(Sources.under(Sources.RESOURCES.resolve("i18n"), ".properties").get("messages.properties")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        sentences.stringPropertyNames().forEach(key -> texts.put(key, List.of(sentences.getProperty(key))));
        return texts;
    }

    private static List<String> visible(String template) {
        var partialTexts = Pattern.compile("\\{\\{#?>[^}]*?}}").matcher(template).results()
            .flatMap(call -> Pattern.compile("(?:caption|hint|title|lead|text|note)=\"([^\"]*)\"").matcher(call.group()).results())
            .map(value -> value.group(1)).toList();
        // what a helper prints counts as one word; a block helper is no text
        var html = template.replaceAll("(?s)\\{\\{[#/>!^][^}]*}}|\\{\\{else[^}]*}}", " ").replaceAll("(?s)\\{\\{\\{?[^}]*}}}?", "iets");
        var document = Jsoup.parse(html);
        var texts = new ArrayList<>(partialTexts);
        if (template.contains("<")) {
            document.select("p, li, h1, h2, h3, h4, dt, dd, td, th, caption, label, legend, button, a, summary, span, title, option, div, strong")
                .stream().map(Element::ownText).forEach(texts::add);
            document.select("p, li, dd").forEach(block -> texts.add(block.wholeText().replaceAll("\\s+", " ").strip()));
        } else {
            texts.addAll(html.lines().toList());
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
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
                if (!List.of("organisation", "category", "rubriek", "domains", "slug", "id", "demoRole", "letOp", "searchWords").contains(String.valueOf(key))) {
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
