package nl.buurtkanaal.platform.database;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the JSON files of the demo, each into the record of the part that loads it. */
@Singleton
public class DemoFiles {

    private final ObjectMapper json;

    DemoFiles(ObjectMapper json) {
        this.json = json;
    }

    /** @param name of the file, such as {@code places.json}; {@code type} a record that can be deserialised */
    public <T> T read(String name, Class<T> type) {
        try (var in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No demo file " + name);
            }
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Demo file " + name, e);
        }
    }
}
