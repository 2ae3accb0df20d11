package nl.buurtkanaal.story;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Illustrations of our own for the invented stories of the demo: two people in a village, and the thing that they do. */
final class StoryDrawing {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 450;
    private static final int GROUND = 360;
    private static final Color SKY = new Color(0xFBEFD3);
    private static final Color GRASS = new Color(0xBFD8B8);
    private static final Color WALL = new Color(0xFFFFFF);
    private static final Color DARK = new Color(0x1B4332);
    private static final Color ROOF = new Color(0x9C4A1A);
    private static final Color LEAF = new Color(0x2D6A4F);
    private static final Color SKIN = new Color(0xE3B28A);
    private static final Color SKIN_DARK = new Color(0x8D5A3B);
    private static final Color[] COATS = {new Color(0xB45309), new Color(0x2D6A4F), new Color(0x8A3A5B), new Color(0x33658A)};

    private final Graphics2D pen;

    private StoryDrawing(Graphics2D pen) {
        this.pen = pen;
    }

    /** @param thing {@code boek}, {@code fiets}, {@code tafel}, {@code tuin}, {@code scherm} or {@code bal} */
    static Picture of(String thing, int seed) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        new StoryDrawing(pen).draw(thing, seed);
        pen.dispose();
        try {
            return Picture.write(image, "png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(String thing, int seed) {
        pen.setColor(SKY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xF4B942));
        pen.fillOval(seed % 2 == 0 ? 560 : 70, 50, 80, 80);
        house(seed % 2 == 0 ? 40 : 500);
        tree(seed % 2 == 0 ? 610 : 120, 90 + seed % 3 * 20);
        pen.setColor(GRASS);
        pen.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
        person(270, COATS[seed % COATS.length], seed % 3 == 0 ? SKIN_DARK : SKIN, true);
        person(450, COATS[(seed + 1 + seed / 4) % COATS.length], seed % 3 == 1 ? SKIN_DARK : SKIN, false);
        thing(thing);
    }

    private void house(int x) {
        pen.setColor(WALL);
        pen.fillRect(x, 200, 180, 165);
        pen.setColor(ROOF);
        var roof = new Path2D.Double();
        roof.moveTo(x - 18, 204);
        roof.lineTo(x + 90, 118);
        roof.lineTo(x + 198, 204);
        roof.closePath();
        pen.fill(roof);
        pen.setColor(DARK);
        pen.fillRect(x + 24, 272, 46, 93);
        pen.setColor(new Color(0xCFE3EA));
        pen.fillRect(x + 96, 236, 60, 52);
        pen.setColor(DARK);
        pen.setStroke(new BasicStroke(4));
        pen.drawRect(x + 96, 236, 60, 52);
        pen.drawLine(x + 126, 236, x + 126, 288);
    }

    private void tree(int x, int size) {
        pen.setColor(new Color(0x6B4A2B));
        pen.fillRect(x - 8, 280, 16, 90);
        pen.setColor(LEAF);
        pen.fillOval(x - size / 2, 300 - size, size, size);
        pen.fillOval(x - size / 2 - 20, 320 - size, size * 3 / 4, size * 3 / 4);
    }

    private void person(int x, Color coat, Color skin, boolean looksRight) {
        pen.setColor(DARK);
        pen.fillRoundRect(x - 26, 330, 20, 80, 10, 10);
        pen.fillRoundRect(x + 6, 330, 20, 80, 10, 10);
        pen.setColor(coat);
        pen.fillRoundRect(x - 38, 228, 76, 122, 40, 40);
        pen.setStroke(new BasicStroke(20, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(x + (looksRight ? 26 : -26), 252, x + (looksRight ? 62 : -62), 300);
        pen.setColor(skin);
        pen.fillOval(x + (looksRight ? 54 : -72), 294, 20, 20);
        pen.fillOval(x - 30, 160, 60, 66);
        pen.setColor(looksRight ? new Color(0xD9D5CF) : new Color(0x3B2A20));
        pen.fillArc(x - 33, 152, 66, 62, 0, 180);
        pen.setColor(DARK);
        pen.fillOval(x + (looksRight ? 10 : -16), 190, 6, 6);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawArc(x + (looksRight ? 4 : -20), 196, 16, 14, 200, 140);
    }

    private void thing(String name) {
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (name) {
            case "fiets" -> {
                pen.setColor(DARK);
                pen.drawOval(300, 340, 66, 66);
                pen.drawOval(398, 340, 66, 66);
                pen.drawPolyline(new int[] {333, 360, 414, 431, 414, 360}, new int[] {373, 320, 320, 373, 320, 320}, 6);
                pen.drawLine(333, 373, 380, 373);
                pen.drawLine(380, 373, 414, 320);
            }
            case "tafel" -> {
                pen.setColor(new Color(0x7A4E2D));
                pen.fillRoundRect(296, 318, 130, 16, 8, 8);
                pen.fillRect(310, 330, 12, 76);
                pen.fillRect(400, 330, 12, 76);
                pen.setColor(WALL);
                pen.fillRoundRect(322, 296, 24, 24, 6, 6);
                pen.fillRoundRect(376, 296, 24, 24, 6, 6);
            }
            case "tuin" -> {
                pen.setColor(new Color(0x7A4E2D));
                pen.fillRoundRect(296, 372, 140, 36, 12, 12);
                for (var x = 310; x < 430; x += 26) {
                    pen.setColor(LEAF);
                    pen.drawLine(x, 372, x, 336);
                    pen.setColor(new Color(0xD9480F));
                    pen.fillOval(x - 11, 318, 22, 22);
                }
            }
            case "scherm" -> {
                pen.setColor(DARK);
                pen.fillRoundRect(322, 280, 78, 54, 10, 10);
                pen.setColor(new Color(0xCFE3EA));
                pen.fillRect(330, 288, 62, 38);
            }
            case "bal" -> {
                pen.setColor(new Color(0xD9480F));
                pen.fillOval(334, 352, 56, 56);
                pen.setColor(WALL);
                pen.drawArc(334, 352, 56, 56, 60, 120);
            }
            default -> {
                pen.setColor(new Color(0x33658A));
                pen.fillRect(318, 284, 44, 50);
                pen.setColor(WALL);
                pen.fillRect(362, 284, 44, 50);
                pen.setColor(DARK);
                pen.drawLine(362, 284, 362, 334);
            }
        }
    }
}
