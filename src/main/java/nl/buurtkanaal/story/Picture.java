package nl.buurtkanaal.story;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A picture that we drew again from what somebody sent, so that nothing else travels along: no place where it was taken, no camera, no
 * script. Only JPEG and PNG; the size that a file says it has is looked at before anything of it is unpacked.
 *
 * @param hash  of its bytes, in its address: a picture at an address never changes
 * @param media {@code image/jpeg} or {@code image/png}
 */
record Picture(String hash, String media, int width, int height, byte[] bytes) {

    static final int MOST_BYTES = 5_000_000;
    private static final long MOST_PIXELS = 24_000_000;
    private static final int WIDEST = 1200;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** Empty when it is no picture that we take: another format, too big, broken, or with more pixels than a camera makes. */
    static Optional<Picture> of(byte[] sent) {
        if (sent.length == 0 || sent.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(ImageReader reader) throws IOException {
        var format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (!FORMATS.contains(format) || pixels < 1 || pixels > MOST_PIXELS) {
            return Optional.empty();
        }
        return Optional.of(write(drawnAgain(reader.read(0)), format));
    }

    /** At most as wide as a page shows it, and on white: a see-through picture is unreadable in the dark. */
    private static BufferedImage drawnAgain(BufferedImage image) {
        var width = Math.min(WIDEST, image.getWidth());
        var height = Math.max(1, Math.round(image.getHeight() * (float) width / image.getWidth()));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    static Picture write(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        var bytes = out.toByteArray();
        try {
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
            return new Picture(hash, "image/" + format, image.getWidth(), image.getHeight(), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
