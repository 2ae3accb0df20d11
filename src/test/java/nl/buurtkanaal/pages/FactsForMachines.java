package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Page;

/** The facts for machines on a page (JSON-LD), read by a parser of JSON. */
record FactsForMachines(Map<String, Object> fields) {

    static FactsForMachines of(Page page) {
        var scripts = page.document().select("script[type=application/ld+json]");
        assertEquals(1, scripts.size(), page.path());
        try {
            var json = scripts.first().data();
            return new FactsForMachines(ObjectMapper.getDefault().readValue(json, Argument.mapOf(String.class, Object.class)));
        } catch (IOException e) {
            throw new AssertionError(page.path(), e);
        }
    }

    String type() {
        return text("@type");
    }

    String text(String name) {
        return fields.get(name) == null ? null : fields.get(name).toString();
    }

    @SuppressWarnings("unchecked")
    FactsForMachines in(String name) {
        return new FactsForMachines((Map<String, Object>) fields.get(name));
    }

    @SuppressWarnings("unchecked")
    List<FactsForMachines> list(String name) {
        return ((List<Map<String, Object>>) fields.get(name)).stream().map(FactsForMachines::new).toList();
    }
}
