package nl.buurtkanaal.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our templates are Handlebars: what we write of them is what Handlebars.java writes. */
@MicronautTest(transactional = false)
class TemplateReaderTest {

    private static final Path VIEWS = Path.of("src/main/resources/views");
    private static final Map<String, String> PARTIALS = Map.of(
        "layout", "<h1>{{title}}</h1>{{#if lead}}<p>{{lead}}</p>{{/if}}{{> line text=title}}{{> @partial-block}}<i>{{size}}</i>",
        "outer", "[{{#> layout title=\"Buiten\"}}({{> @partial-block}}){{/layout}}]",
        "line", "<b>{{text}}{{#if hint}} {{hint}}{{/if}}</b>",
        "select", "{{#each options}}{{this.label}}{{#if (eq (lookup ../form ../name) this.value)}}*{{/if}}{{#unless "
            + "@last}},{{/unless}}{{/each}}");

    @Inject
    TemplateFunctions functions;
    @Inject
    Templates templates;

    @Test
    void every_template_can_be_read() throws IOException {
        try (var files = Files.walk(VIEWS)) {
            var names = files.map(VIEWS::relativize).map(Path::toString).filter(name -> name.endsWith(".hbs")).toList();

            names.forEach(name -> templates.of("views/" + name.replace(".hbs", "")));

            assertTrue(names.size() > 50);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{{title}} {{{title}}} {{nothing}} {{person.name}} {{person.nothing}} {{nothing.name}}",
        "{{kern.name}}|{{kern.empty}}|{{kern.minutes}}|{{this.title}}|{{./title}}",
        "{{#if title}}ja{{else}}nee{{/if}}{{#if zero}}ja{{else}}nee{{/if}}{{#if none}}ja{{else}}nee{{/if}}{{#if "
            + "blank}}ja{{else}}nee{{/if}}",
        "{{#if none}}a{{else if zero}}b{{else if title}}c{{else}}d{{/if}}",
        "{{#unless none}}leeg{{/unless}}{{#unless title}}a{{else}}b{{/unless}}{{#if person}}map{{/if}}",
        "{{#each cards}}{{@index}}{{#if @first}}eerst{{/if}}{{#if @last}}laatst{{/if}} {{this.name}} {{name}} {{title}} "
            + "{{../title}}; {{/each}}",
        "{{#each none}}x{{else}}niets{{/each}}{{#each nothing}}x{{else}}niets{{/each}}{{#each words}}{{this}} {{.}},{{/each}}",
        "{{#each person}}{{@key}}={{this}} {{#if @first}}eerst{{/if}}{{#if @last}}laatst{{/if}}{{/each}}",
        "{{#each cards}}{{#each ../words}}{{this}}{{../name}}{{../../title}}{{@index}} {{/each}}{{/each}}",
        "{{#with person}}{{name}} {{title}} {{../title}}{{/with}}{{#with none}}x{{else}}niets{{/with}}{{#with kern}}{{minutes}}{{/with}}",
        "{{> line text=\"Dag\" hint=lead}}{{> line text=nothing}}{{> line text=person.name}}{{> line text=(concat \"a\" title 1 true)}}",
        "{{#each cards}}{{> line text=this.name}}{{> line text=../title hint=name}}{{/each}}",
        "{{#> layout lead=\"Zo\"}}binnen {{title}} {{lead}}{{#each cards}}{{> line text=this.name}}{{/each}}{{/layout}}",
        "{{#> outer}}{{title}} {{> line text=lead}}{{/outer}}",
        "{{> select name=\"kern\" options=options}}",
        "{{#if (or none zero title)}}ja{{/if}}{{#if (and title none)}}ja{{else}}nee{{/if}}{{#if (not none)}}ja{{/if}}{{#if (eq title "
            + "'x')}}ja{{/if}}",
        "{{!-- weg --}}a{{! weg }}b {{#if title}}{{!-- niets --}}{{/if}}'c' \"d\" é € 😀",
        "{{#if kern.near}}dichtbij{{/if}}{{lookup person \"name\"}}{{lookup person title}}{{lookup nothing \"x\"}}{{#if (lookup kern "
            + "\"near\")}}x{{/if}}"
    })
    void what_we_write_is_what_handlebars_writes(String template) throws IOException {
        assertEquals(byHandlebars(template), byUs(template));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#if}}x{{/if}}", "{{#if a}}x", "{{unknown a}}", "{{#unknown a}}x{{/unknown}}",
        "{{#*inline \"x\"}}y{{/inline}}", "{{#each a as |b|}}x{{/each}}", "{{> missing}}", "{{#if a}}x{{/each}}", "{{> line person}}"})
    void what_our_templates_do_not_use_is_refused(String template) {
        assertThrows(TemplateFailure.class, () -> byUs(template));
    }

    @Test
    void a_block_that_was_not_given_is_an_error() {
        assertThrows(TemplateFailure.class, () -> byUs("{{> layout}}"));
    }

    @Test
    void a_count_is_the_same_number_as_an_int_and_as_a_long() {
        var written = new PageBytes();
        read("test", "{{#if (eq many 1)}}een{{else}}meer{{/if}}").write(Scope.text(Map.of("many", 1L)), written);

        assertEquals("een", written.toString());
    }

    private String byUs(String template) {
        var written = new PageBytes();
        read("test", template).write(Scope.text(values()), written);
        return written.toString();
    }

    private Segment read(String name, String text) {
        return TemplateReader.read(name, text, functions, partial -> {
            if (!PARTIALS.containsKey(partial)) {
                throw new TemplateFailure(partial);
            }
            return read(partial, PARTIALS.get(partial));
        });
    }

    private static String byHandlebars(String template) throws IOException {
        var handlebars = new Handlebars(new AbstractTemplateLoader() {
            @Override
            public TemplateSource sourceAt(String location) {
                return new StringTemplateSource(location, PARTIALS.get(location));
            }
        });
        handlebars.registerHelper("eq", ConditionalHelpers.eq);
        handlebars.registerHelper("or", ConditionalHelpers.or);
        handlebars.registerHelper("and", ConditionalHelpers.and);
        handlebars.registerHelper("not", ConditionalHelpers.not);
        handlebars.registerHelper("lookup", (Helper<Map<?, ?>>) (holder, options) -> holder == null ? null : holder.get(options.param(0)));
        handlebars.registerHelper("concat", (Helper<Object>) (first, options) ->
            first + String.join("", Arrays.stream(options.params).map(String::valueOf).toList()));
        return handlebars.compileInline(template).apply(Context.newBuilder(values()).build());
    }

    private static Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", "Tom & <Jerry> = \"'`é€😀\" of zo");
        values.put("lead", "");
        values.put("zero", 0);
        values.put("blank", "");
        values.put("size", 3);
        values.put("none", List.of());
        values.put("words", List.of("een", "twee"));
        values.put("person", new LinkedHashMap<>(Map.of("name", "Greet")));
        values.put("kern", Map.of("name", "Oeken", "minutes", 4, "near", true));
        values.put("cards", List.of(Map.of("name", "A"), Map.of("name", "B", "title", "eigen")));
        values.put("form", Map.of("kern", "hall"));
        values.put("options", List.of(Map.of("value", "oeken", "label", "Oeken"), Map.of("value", "hall", "label", "Hall")));
        return values;
    }
}
