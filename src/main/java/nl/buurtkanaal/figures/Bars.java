package nl.buurtkanaal.figures;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chart of lying bars for an SVG with only classes: of each quarter how many asked, were answered in two days and were helped. The table
 * beside it says the same in words.
 *
 * @param width of the view box; texts are 15 units high
 */
@Introspected
record Bars(int width, int height, List<Group> groups) {

    /** As wide as a phone, so that the words stay readable there. */
    private static final int WIDTH = 340;
    private static final int NAME_HEIGHT = 24;
    private static final int TEXT_HEIGHT = 20;
    private static final int BAR_HEIGHT = 18;
    private static final int SPACE = 10;

    /** The bars of one quarter under its name; {@code y} is the base line of the name. */
    @Introspected
    record Group(String name, int y, List<Bar> bars) {
    }

    /** @param text what stands above the bar, with its base line at {@code textY} */
    @Introspected
    record Bar(String kind, int textY, int y, int length, int height, String text) {
    }

    /** Of the quarters that have something to show, oldest first; a count that may not be shown has no bar. */
    static Bars of(List<ShownQuarter> quarters) {
        var most = quarters.stream().flatMap(quarter -> Stream.of(quarter.asked() == null ? 0 : quarter.asked())).max(Integer::compare)
            .orElse(0);
        var groups = new ArrayList<Group>();
        var y = 0;
        for (var quarter : quarters) {
            var bars = new ArrayList<Bar>();
            var name = y + NAME_HEIGHT - SPACE;
            y += NAME_HEIGHT;
            for (var one : List.of(new Count("asked", quarter.asked(), "gevraagd"),
                new Count("quick", quarter.inTwoDays(), "met antwoord binnen 48 uur"),
                new Count("helped", quarter.helped(), "geholpen"))) {
                if (one.number() != null) {
                    bars.add(new Bar(one.kind(), y + TEXT_HEIGHT - SPACE / 2, y + TEXT_HEIGHT, most == 0 ? 0 : one.number() * WIDTH / most,
                        BAR_HEIGHT, one.number() + " " + one.words()));
                    y += TEXT_HEIGHT + BAR_HEIGHT + SPACE / 2;
                }
            }
            groups.add(new Group(quarter.name(), name, bars));
            y += SPACE;
        }
        return new Bars(WIDTH, Math.max(y, 1), groups);
    }

    private record Count(String kind, Integer number, String words) {
    }

    /** For the attribute {@code viewBox}. */
    public String viewBox() {
        return "0 0 " + width + " " + height;
    }
}
