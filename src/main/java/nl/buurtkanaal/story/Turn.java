package nl.buurtkanaal.story;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a telephone says that its picture is: it stores what the lens saw and writes beside it how to turn that. We draw it the
 * right way up, because what it wrote does not travel along. Values and their meaning: Exif 2.32, section 4.6.4, tag 0x0112.
 */
enum Turn {

    UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED, LEFT_MIRRORED, RIGHT, RIGHT_MIRRORED, LEFT;

    private static final int EXIF = 0xFFE1;
    private static final int IMAGE = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final int HEADER = 10;
    private static final int ENTRY = 12;

    /** Upright when nothing is said, or nothing that makes sense. */
    static Turn of(byte[] picture) {
        try {
            return inSegments(ByteBuffer.wrap(picture));
        } catch (RuntimeException e) {
            return UPRIGHT;
        }
    }

    private static Turn inSegments(ByteBuffer jpeg) {
        var at = 2;
        while (jpeg.getShort(0) == (short) 0xFFD8) {
            int marker = jpeg.getShort(at) & 0xFFFF;
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker == EXIF && jpeg.getInt(at + 4) == 0x45786966) {
                return inTags(jpeg.slice(at + HEADER, length - HEADER + 2));
            }
            if (marker < 0xFF00 || marker == IMAGE || length < 2) {
                return UPRIGHT;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Turn inTags(ByteBuffer tags) {
        tags.order(tags.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tags.getInt(4);
        int count = tags.getShort(first) & 0xFFFF;
        for (var i = 0; i < count; i++) {
            var entry = first + 2 + i * ENTRY;
            if ((tags.getShort(entry) & 0xFFFF) == TAG) {
                return values()[tags.getShort(entry + 8) - 1];
            }
        }
        return UPRIGHT;
    }

    BufferedImage of(BufferedImage image) {
        if (this == UPRIGHT) {
            return image;
        }
        double width = image.getWidth();
        double height = image.getHeight();
        var lying = ordinal() >= LEFT_MIRRORED.ordinal();
        var turned = new BufferedImage(lying ? image.getHeight() : image.getWidth(), lying ? image.getWidth() : image.getHeight(),
            BufferedImage.TYPE_INT_RGB);
        var how = switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        pen.drawImage(image, how, null);
        pen.dispose();
        return turned;
    }
}
