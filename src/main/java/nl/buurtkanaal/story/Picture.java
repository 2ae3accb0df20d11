package nl.buurtkanaal.story;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.buurtkanaal.platform.security.Sha256;

/**
 * A picture that we drew again from what somebody sent, so that nothing else travels along: no place where it was taken, no camera, no
 * script. Only JPEG and PNG, told by their bytes; the size that a file says it has is looked at before anything of it is unpacked.
 *
 * @param hash    of its bytes, in its address: a picture at an address never changes
 * @param media   {@code image/jpeg} or {@code image/png}
 * @param smaller the same for phones and lists, of the widths that {@link Story#narrowerThan} tells
 */
record Picture(String hash, String media, int width, int height, byte[] bytes, List<Size> smaller) implements Sent {

    /** What fits in a form of ours; a telephone makes three to six million. */
    static final int MOST_BYTES = 8_000_000;
    private static final long MOST_PIXELS = 24_000_000;
    private static final int WIDEST = 1200;
    private static final float QUALITY = 0.7f;
    private static final int HASH_BYTES = 8;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final long MOST_PIXELS_AT_ONCE = 3_100_000;
    /** Each at work needs some fifty megabytes. */
    private static final Semaphore AT_WORK = new Semaphore(1);

    /** One of its smaller widths. */
    record Size(int width, int height, byte[] bytes) {
    }

    /** The picture, or why we do not take it. */
    static Sent of(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            return Sent.Refused.TOO_BIG;
        }
        AT_WORK.acquireUninterruptibly();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Sent.Refused.OTHER_KIND;
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader, Turn.of(sent));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Sent.Refused.BROKEN;
        } finally {
            AT_WORK.release();
        }
    }

    private static Sent read(ImageReader reader, Turn turn) throws IOException {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            return Sent.Refused.OTHER_KIND;
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            return Sent.Refused.TOO_MANY_PIXELS;
        }
        var coarse = reader.getDefaultReadParam();
        // of a large one a part of its points is enough, and the memory of a village's server is small
        var step = (int) Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS_AT_ONCE));
        coarse.setSourceSubsampling(step, step, 0, 0);
        return write(turn.of(narrowed(reader.read(0, coarse), WIDEST)), format);
    }

    /** At most so wide, and on white: a see-through picture is unreadable in the dark. By halves, or thin lines would break. */
    private static BufferedImage narrowed(BufferedImage image, int widest) {
        var drawn = image;
        while (drawn.getWidth() >= 2 * widest) {
            drawn = scaled(drawn, drawn.getWidth() / 2);
        }
        return scaled(drawn, Math.min(widest, drawn.getWidth()));
    }

    /** Drawn again, so wide, on white. */
    private static BufferedImage scaled(BufferedImage image, int width) {
        var height = Math.max(1, Math.round(image.getHeight() * (float) width / image.getWidth()));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    static Picture write(BufferedImage image, String format) throws IOException {
        var bytes = written(image, format);
        var sizes = new ArrayList<Size>();
        for (var width : Story.narrowerThan(image.getWidth())) {
            var small = narrowed(image, width);
            sizes.add(new Size(small.getWidth(), small.getHeight(), written(small, format)));
        }
        return new Picture(HexFormat.of().formatHex(Sha256.of(bytes), 0, HASH_BYTES), "image/" + format, image.getWidth(),
            image.getHeight(), bytes, List.copyOf(sizes));
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
