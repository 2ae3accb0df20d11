package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.Writable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A page that is ready to be sent, so that nothing can fail once the status line is out; turned into bytes once, for sender and validator. */
public final class RenderedPage implements Writable {

    private final byte[] html;

    RenderedPage(String html) {
        this.html = html.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void writeTo(Writer out) throws IOException {
        out.write(new String(html, StandardCharsets.UTF_8));
    }

    /** Pages are always sent in UTF-8. */
    @Override
    public void writeTo(OutputStream out, @Nullable Charset charset) throws IOException {
        out.write(html);
    }

    /** A weak validator of the content: its checksum and length. */
    public String etag() {
        var checksum = new CRC32C();
        checksum.update(html);
        return "W/\"" + HexFormat.of().toHexDigits(checksum.getValue(), 8) + '-' + Integer.toHexString(html.length) + '"';
    }
}
