package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The built files of {@code frontend-assets}, under names that change with their content, held in memory with their compressed forms
 * (together a few hundred kB).
 */
@Singleton
class Assets {

    private static final String FOLDER = "/assets/";

    private final Map<String, String> hashedNames;
    private final Map<String, Asset> byHashedName = new HashMap<>();

    Assets(ObjectMapper json) {
        hashedNames = manifest(json);
        for (var name : hashedNames.values()) {
            byHashedName.put(name, new Asset(mediaType(name), read(name), read(name + ".gz"), read(name + ".br")));
        }
    }

    /** Where a page finds the file that the build made of {@code name}, for example {@code /assets/app.3f2a.css}. */
    String urlOf(String name) {
        var hashed = hashedNames.get(name);
        if (hashed == null) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return FOLDER + hashed;
    }

    Optional<Asset> find(String hashedName) {
        return Optional.ofNullable(byHashedName.get(hashedName));
    }

    /** One file; {@code gzip} and {@code brotli} are absent where compressing does not help. */
    record Asset(String mediaType, byte[] bytes, @Nullable byte[] gzip, @Nullable byte[] brotli) {
    }

    private static Map<String, String> manifest(ObjectMapper json) {
        try (var in = open("manifest.json")) {
            return in == null ? Map.of() : json.readValue(in, Argument.mapOf(String.class, String.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    private static byte[] read(String name) {
        try (var in = open(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    private static InputStream open(String name) {
        return Assets.class.getResourceAsStream(FOLDER + name);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "ico" -> "image/x-icon";
            case "webmanifest" -> "application/manifest+json";
            default -> "application/octet-stream";
        };
    }
}
