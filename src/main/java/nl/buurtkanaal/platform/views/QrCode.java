package nl.buurtkanaal.platform.views;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.micronaut.core.annotation.Introspected;

/**
 * An address as a QR code, drawn as one SVG path: sharp on any printer, and without the inline style that our security policy blocks.
 *
 * @param size modules on each side, the quiet border of four included
 * @param path a square for each run of dark modules, in units of one module
 */
@Introspected
public record QrCode(int size, String path) {

    private static final int BORDER = 4;

    /** For paper: a quarter of it may be torn or smudged. */
    public static QrCode of(String address) {
        return of(address, ErrorCorrectionLevel.Q);
    }

    /** For a screen, which does not tear: fewer and larger squares. */
    public static QrCode onScreen(String address) {
        return of(address, ErrorCorrectionLevel.L);
    }

    private static QrCode of(String address, ErrorCorrectionLevel level) {
        try {
            return of(Encoder.encode(address, level).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code for " + address, e);
        }
    }

    private static QrCode of(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                var length = 0;
                while (x + length < matrix.getWidth() && matrix.get(x + length, y) == 1) {
                    length++;
                }
                if (length > 0) {
                    path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append('h').append(length).append("v1h-")
                        .append(length).append('z');
                    x += length;
                }
            }
        }
        return new QrCode(matrix.getWidth() + 2 * BORDER, path.toString());
    }
}
