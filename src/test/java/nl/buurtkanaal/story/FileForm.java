package nl.buurtkanaal.story;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Visitor;

/** A form with a file as browsers send it. */
final class FileForm {

    private static final String LINE = "grens-8d3f";
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    FileForm word(String name, String value) {
        return write("--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    FileForm file(String name, String media, byte[] content) {
        write("--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
            + (media == null ? "" : "../../foto.jpg")
            + "\"\r\nContent-Type: " + (media == null ? "application/octet-stream" : media) + "\r\n\r\n");
        body.writeBytes(content);
        return write("\r\n");
    }

    private FileForm write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Page send(Visitor visitor, String path, String origin) {
        write("--" + LINE + "--\r\n");
        var request = visitor.request(path).header("Content-Type", "multipart/form-data; boundary=" + LINE);
        if (origin != null) {
            request.header("Origin", origin);
        }
        return visitor.send(request.POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
