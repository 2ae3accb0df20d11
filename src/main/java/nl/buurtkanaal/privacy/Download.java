package nl.buurtkanaal.privacy;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.PageRenderer;

/**
 * All that is kept of one person as one file to take along: to read (HTML) and for another site (JSON, its days and
 * moments as programs write them). Both say the same.
 */
@Singleton
class Download {

    /** The page is read from somebody's own disk, where no style of ours is: large letters, short lines, also on paper. */
    private static final String LOOK = "<style>body{font:1.25rem/1.6 Verdana,sans-serif;max-width:40rem;margin:0 auto;padding:1rem}"
        + "h2{margin-top:3rem;border-top:2px solid}li{margin:.25rem 0}ul{padding-left:1.2rem}</style></head>";

    private final PageRenderer pages;
    private final ObjectMapper json;

    Download(PageRenderer pages, ObjectMapper json) {
        this.pages = pages;
        this.json = json;
    }

    byte[] of(List<OwnBook.Chapter> chapters, String name, Edition edition, Instant now) {
        var day = now.atZone(Time.ZONE).toLocalDate();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "lees-mij.html", pages.text("privacy/download.html",
                Map.of("chapters", chapters, "name", name, "edition", edition, "day", day))
                .replaceFirst("</head>", LOOK).getBytes(StandardCharsets.UTF_8));
            put(zip, "gegevens.json", json.writeValueAsBytes(json(chapters, name, edition, day.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> json(List<OwnBook.Chapter> chapters, String name, Edition edition, String day) {
        var all = new LinkedHashMap<String, Object>();
        all.put("naam", name);
        all.put("site", edition.name());
        all.put("gemaakt_op", day);
        all.put("verwerkingen", chapters.stream().map(Download::json).toList());
        return all;
    }

    private static Map<String, Object> json(OwnBook.Chapter chapter) {
        var one = new LinkedHashMap<String, Object>();
        one.put("naam", chapter.name());
        one.put("waarvoor", chapter.purpose());
        one.put("grond", chapter.ground());
        one.put("bewaard", chapter.retention());
        one.put("gegevens", chapter.parts().stream().map(part -> {
            var table = new LinkedHashMap<String, Object>();
            table.put("tabel", part.table());
            table.put("naam", part.name());
            table.put("regels", part.values());
            return table;
        }).toList());
        return one;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
