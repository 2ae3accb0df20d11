package nl.buurtkanaal.platform.views;

import io.micronaut.core.io.Writable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A page that is ready to be sent, so that nothing can fail once the status line is out. */
public record RenderedPage(String html) implements Writable {

    @Override
    public void writeTo(Writer out) throws IOException {
        out.write(html);
    }

    /** A weak validator of the content: its checksum and length. */
    public String etag() {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32C();
        checksum.update(bytes);
        return "W/\"" + HexFormat.of().toHexDigits(checksum.getValue(), 8) + '-' + Integer.toHexString(bytes.length) + '"';
    }
}
