package nl.buurtkanaal.platform.views;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.security.Unguessable;

/** What templates may call: functions that compare, format and name. */
@Singleton
class TemplateFunctions {

    /** The same for the same parameters as long as the site runs. */
    private static final Set<String> CONSTANT = Set.of("eq", "or", "and", "not", "asset", "icon", "label", "concat", "tel", "plural");

    private final Map<String, TemplateFunction> functions = new HashMap<>();
    private final Assets assets;

    TemplateFunctions(Assets assets, BeanProvider<FormTokens> formTokens, Clock clock) {
        this.assets = assets;
        register("eq", (values, scope) -> same(values[0], values[1]));
        register("or", (values, scope) -> !Arrays.stream(values).allMatch(Segment::isEmpty));
        register("and", (values, scope) -> Arrays.stream(values).noneMatch(Segment::isEmpty));
        register("not", (values, scope) -> Segment.isEmpty(values[0]));
        register("lookup", (values, scope) -> valueIn(values[0], values[1]));
        register("asset", (values, scope) -> assets.urlOf(values[0].toString()));
        register("icon", (values, scope) -> icon(values[0].toString()));
        register("label", (values, scope) -> Messages.get(joined(values)));
        register("concat", (values, scope) -> joined(values));
        register("tel", (values, scope) -> PhoneLine.href(values[0].toString()));
        register("plural", (values, scope) -> DutchWords.plural((Number) values[0], values[1].toString(), values[2].toString()));
        register("date", (values, scope) -> DutchWords.date(values[0], clock));
        register("time", (values, scope) -> DutchWords.time(values[0]));
        register("timeSpan", (values, scope) -> DutchWords.timeSpan(values[0], values[1]));
        register("dateTime", (values, scope) -> DutchWords.dateTime(values[0], clock));
        register("beginning", (values, scope) -> DutchWords.beginning(values[0]));
        register("ago", (values, scope) -> DutchWords.ago(values[0], clock));
        register("csrf", (values, scope) -> hidden("formtoken", formTokens.get().issue(scope.request)));
        register("jsonLd", (values, scope) -> JsonLd.of(values[0]));
        register("once", (values, scope) -> hidden("inzending", Unguessable.token(18)));
    }

    private void register(String name, TemplateFunction function) {
        functions.put(name, function);
    }

    @Nullable
    TemplateFunction find(String name) {
        return functions.get(name);
    }

    /** Whether it gives the same for every page, so that it is asked once when all its parameters stand in the template. */
    boolean isConstant(String name) {
        return CONSTANT.contains(name);
    }

    /** The value under a name in a map or record, else nothing. */
    @Nullable
    private static Object valueIn(@Nullable Object holder, @Nullable Object name) {
        if (holder == null || name == null) {
            return null;
        }
        var value = PageValues.of(holder, name.toString());
        return value == PageValues.ABSENT ? null : value;
    }

    private Markup icon(String name) {
        var words = new PageBytes();
        words.addEscaped(name);
        return new Markup("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"" + assets.urlOf("icons.svg") + '#'
            + words
            + "\"/></svg>");
    }

    private static Markup hidden(String name, String value) {
        return new Markup("<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">");
    }

    /** {@code label "category." post.category}: the parts of a key may come apart. */
    private static String joined(Object[] values) {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining());
    }

    /** A count is the same number whether it is an int or a long. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof Number number && other instanceof Number another ? number.longValue() == another.longValue()
            : Objects.equals(one, other);
    }
}
