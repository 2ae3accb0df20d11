package nl.buurtkanaal.platform.views;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.ValueResolver;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Handlebars as our templates use it: compiled once, looked up once, and with the helpers that format. A helper never asks the database. */
@Singleton
class HandlebarsSetup implements BeanCreatedEventListener<Handlebars> {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Assets assets;
    private final BeanProvider<FormTokens> formTokens;
    private final Clock clock;

    HandlebarsSetup(Assets assets, BeanProvider<FormTokens> formTokens, Clock clock) {
        this.assets = assets;
        this.formTokens = formTokens;
        this.clock = clock;
    }

    @Override
    public Handlebars onCreated(@NonNull BeanCreatedEvent<Handlebars> event) {
        var handlebars = event.getBean()
            .with(new LoadedOnce())
            .with(new ConcurrentMapTemplateCache())
            .with(HtmlText.INSTANCE);
        handlebars.registerHelper("eq", ConditionalHelpers.eq);
        handlebars.registerHelper("or", ConditionalHelpers.or);
        handlebars.registerHelper("and", ConditionalHelpers.and);
        handlebars.registerHelper("not", ConditionalHelpers.not);
        handlebars.registerHelper("lookup", (Helper<Object>) (holder, options) -> valueIn(holder, options.param(0, null)));
        handlebars.registerHelper("asset", (Helper<String>) (name, options) -> assets.urlOf(name));
        handlebars.registerHelper("icon", (Helper<String>) (name, options) -> icon(name));
        handlebars.registerHelper("label", (Helper<Object>) (key, options) -> Messages.get(key + joined(options)));
        handlebars.registerHelper("concat", (Helper<Object>) (first, options) -> first + joined(options));
        handlebars.registerHelper("tel", (Helper<String>) (phone, options) -> DutchWords.tel(phone));
        handlebars.registerHelper("plural", (Helper<Number>) (count, options) -> DutchWords.plural(count, options.param(0), options.param(1)));
        handlebars.registerHelper("date", (Helper<Object>) (moment, options) -> DutchWords.date(moment, clock));
        handlebars.registerHelper("time", (Helper<Object>) (moment, options) -> DutchWords.time(moment));
        handlebars.registerHelper("timeSpan", (Helper<Object>) (start, options) -> DutchWords.timeSpan(start, options.param(0)));
        handlebars.registerHelper("dateTime", (Helper<Object>) (moment, options) -> DutchWords.dateTime(moment, clock));
        handlebars.registerHelper("ago", (Helper<Object>) (moment, options) -> DutchWords.ago(moment, clock));
        handlebars.registerHelper("csrf", (Helper<Object>) (ignored, options) -> hidden("formtoken", formTokens.get().issue(request(options))));
        handlebars.registerHelper("once", (Helper<Object>) (ignored, options) -> hidden("inzending", randomKey()));
        return handlebars;
    }

    /** The value under a name in a map or record, else nothing. The helper it replaces would climb to the page and then give the whole map. */
    @Nullable
    private static Object valueIn(@Nullable Object holder, @Nullable Object name) {
        if (holder == null || name == null) {
            return null;
        }
        var value = PageValues.INSTANCE.resolve(holder, name.toString());
        return value == ValueResolver.UNRESOLVED ? null : value;
    }

    private CharSequence icon(String name) {
        return new Handlebars.SafeString("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\""
            + assets.urlOf("icons.svg") + '#' + Handlebars.Utils.escapeExpression(name) + "\"/></svg>");
    }

    private static CharSequence hidden(String name, String value) {
        return new Handlebars.SafeString("<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">");
    }

    private static HttpRequest<?> request(Options options) {
        return options.context.data(PageRenderer.REQUEST);
    }

    /** {@code label "category." post.category}: the parts of a key may come apart. */
    private static String joined(Options options) {
        var rest = new StringBuilder();
        for (var part : options.params) {
            rest.append(part);
        }
        return rest.toString();
    }

    private static String randomKey() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads each template from the class path once: the default loader looks it up at every include. */
    private static final class LoadedOnce extends ClassPathTemplateLoader {

        private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();

        LoadedOnce() {
            super("/", ".hbs");
        }

        @Override
        public TemplateSource sourceAt(String location) {
            return sources.computeIfAbsent(location, name -> {
                try {
                    var source = super.sourceAt(name);
                    return new StringTemplateSource(source.filename(), source.content(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
