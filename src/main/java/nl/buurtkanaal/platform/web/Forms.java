package nl.buurtkanaal.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.validation.validator.Validator;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, and the same page again with the words kept. */
@Singleton
public final class Forms {

    private final Validator validator;

    Forms(Validator validator) {
        this.validator = validator;
    }

    /** Field name to Dutch sentence, in the order of the record's components; empty when all is well. Changeable, for further rules. */
    public Map<String, String> errors(Record form) {
        var order = Arrays.stream(form.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
        var sentences = new LinkedHashMap<String, String>();
        validator.validate(form).stream()
            .map(violation -> Map.entry(field(violation.getPropertyPath().toString(), order), violation.getMessage()))
            .sorted(Comparator.comparing(Map.Entry::getValue))
            .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.getKey())))
            .forEach(entry -> sentences.putIfAbsent(entry.getKey(), entry.getValue()));
        return sentences;
    }

    /** 422 and the page again. */
    public static HttpResponse<?> invalid(String view, Object page) {
        return HttpResponse.unprocessableEntity().body(new ModelAndView<>(view, page));
    }

    private static String field(String path, List<String> fields) {
        var last = path.substring(path.lastIndexOf('.') + 1);
        return fields.contains(last) ? last : path;
    }
}
