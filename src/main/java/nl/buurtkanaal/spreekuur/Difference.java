package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.views.Messages;

/**
 * One field in which two people differ who changed a Spreekuur at the same time.
 *
 * @param mine what this visitor typed; {@code theirs} what stands there now
 */
@Introspected
record Difference(String name, String mine, String theirs) {

    private static final Set<String> NOT_TYPED = Set.of("inzending", "basis", "slug", "newPlace");

    static List<Difference> between(SpreekuurForm mine, SpreekuurForm theirs) {
        return Arrays.stream(SpreekuurForm.class.getRecordComponents())
            .filter(field -> !NOT_TYPED.contains(field.getName()))
            .filter(field -> !Objects.equals(value(mine, field), value(theirs, field)))
            .map(field -> new Difference(Messages.get("spreekuur.field." + field.getName()), value(mine, field), value(theirs, field)))
            .toList();
    }

    private static String value(SpreekuurForm form, RecordComponent field) {
        try {
            var value = field.getAccessor().invoke(form);
            if (value instanceof List<?> many) {
                return many.stream().map(one -> shown(field, one)).collect(Collectors.joining(", "));
            }
            return shown(field, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(RecordComponent field, Object value) {
        var text = value == null ? "" : value.toString().strip().replace("\r", "");
        return Messages.find("spreekuur." + field.getName() + "." + text).orElse(text);
    }
}
