package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.Writable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.HexFormat;

/** A page that is ready to be sent, so that nothing can fail once the status line is out; its bytes serve sender and validator. */
public final class RenderedPage implements Writable {

    private final PageBytes html;

    RenderedPage(PageBytes html) {
        this.html = html;
    }

    @Override
    public void writeTo(Writer out) throws IOException {
        out.write(html.toString());
    }

    /** Pages are always sent in UTF-8. */
    @Override
    public void writeTo(OutputStream out, @Nullable Charset charset) throws IOException {
        html.writeTo(out);
    }

    /** A weak validator of the content: its checksum and length. */
    public String etag() {
        return "W/\"" + HexFormat.of().toHexDigits(html.checksum(), 8) + '-' + Integer.toHexString(html.length()) + '"';
    }
}
