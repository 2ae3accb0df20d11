package nl.buurtkanaal.introduction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.Willingness;

/**
 * Two thousand invented residents over the real kernen of Brummen and Kampen. Real: the kernen, the minutes between them with the IJssel in
 * the way, and the inhabitants of the kernen for which a source names them ({@code reference/kernen.csv}, columns inwoners and
 * inwoners_bron). Everything else is assumed; the constants here and in {@link SimulatedHabits} are all assumptions that there are, each
 * with where it comes from.
 */
final class SimulatedPeople {

    static final int RESIDENTS = 2_000;

    /** Kernen of which no source names the inhabitants: a village, and a hamlet. Assumed. */
    private static final int VILLAGE = 500;
    private static final int HAMLET = 120;

    /**
     * What is asked for. Assumed, in the order that DOMAIN.md B2 gives: most demand for odd jobs (patient panel 2014, movisie.nl), then
     * paperwork and practical help (NLvoorelkaar, zeelandnet.nl).
     */
    private static final Map<Category, Integer> ASKED = weights("KLUSSEN 16, VERVOER 12, ADMINISTRATIE 11, TUIN 10, GEZELSCHAP 9, "
        + "BOODSCHAPPEN 8, COMPUTERHULP 8, "
        + "HUISHOUDEN 5, MAATJE 4, TAAL 4, BELLEN 3, RESPIJT 3, OPPAS 2, DIEREN 2, WANDELEN 2, KOKEN 1");

    /** What people like to do. Assumed, in the order of the same sources: many offer company, lifts and shopping; few offer paperwork. */
    private static final Map<Category, Integer> OFFERED = weights("GEZELSCHAP 15, VERVOER 12, BOODSCHAPPEN 12, WANDELEN 8, SAMEN 7, BELLEN "
        + "6, DIEREN 6, KLUSSEN 6, "
        + "TUIN 6, KOKEN 5, COMPUTERHULP 5, TAAL 4, HUISWERK 3, MAATJE 2, ADMINISTRATIE 2, RESPIJT 1, OPPAS 1, HUISHOUDEN 1");

    /** Somebody who asks, now and then. */
    record Asker(int home) {
    }

    /**
     * Somebody who likes to help.
     *
     * @param joined the higher, the later they signed up
     */
    record Helper(int id, int home, Willingness willing, int joined) {
    }

    final List<Kern> kernen;
    final int[][] minutes;
    final List<Asker> askers = new ArrayList<>();
    final List<Helper> helpers = new ArrayList<>();

    /** @param askersInHundred how many of a hundred residents ask; the others help */
    SimulatedPeople(Kernen all, int askersInHundred, Random random) {
        var inhabitants = inhabitants();
        this.kernen = inhabitants.keySet().stream().map(key -> all.byKey(key).orElseThrow()).toList();
        this.minutes = minutes(all);
        var weights = kernen.stream().map(kern -> inhabitants.get(kern.key())).toList();
        var number = RESIDENTS * askersInHundred / 100;
        for (int i = 0; i < RESIDENTS; i++) {
            var home = pick(weights, random);
            if (i < number) {
                askers.add(new Asker(home));
            } else {
                helpers.add(new Helper(helpers.size(), home, willing(random), random.nextInt()));
            }
        }
    }

    Category asksFor(Random random) {
        return pick(ASKED, random);
    }

    /** Four of ten ask "in overleg", the others name one or two day-parts, mostly by day. Assumed. */
    DayParts wants(Random random) {
        return random.nextInt(10) < 4 ? DayParts.OPEN : dayParts(1 + random.nextInt(2), random);
    }

    /** Minutes by bike; empty where nobody cycles. */
    OptionalInt between(int one, int other) {
        return minutes[one][other] < 0 ? OptionalInt.empty() : OptionalInt.of(minutes[one][other]);
    }

    /**
     * One to four kinds of help; a quarter "in overleg", the others three to six day-parts; far, often and by mail as the weights say.
     * Assumed.
     */
    private static Willingness willing(Random random) {
        Set<Category> likes = EnumSet.noneOf(Category.class);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            likes.add(pick(OFFERED, random));
        }
        var when = random.nextInt(4) == 0 ? DayParts.OPEN : dayParts(3 + random.nextInt(4), random);
        var far = new HowFar[] {HowFar.KERN, HowFar.QUARTER, HowFar.NEIGHBOURS, HowFar.BORDER}[pick(List.of(25, 30, 40, 5), random)];
        var times = new int[] {1, 2, 4, 8}[pick(List.of(20, 40, 30, 10), random)];
        var hearing = Hearing.values()[pick(List.of(55, 30, 15), random)];
        return new Willingness(likes, when, far, times, null, hearing);
    }

    private static DayParts dayParts(int number, Random random) {
        int bits = 0;
        while (Integer.bitCount(bits) < number) {
            // six of seven by day, as older neighbours ask and can
            var part = random.nextInt(7) == 0 ? 2 : random.nextInt(2);
            bits |= 1 << 3 * random.nextInt(7) + part;
        }
        return new DayParts(bits);
    }

    private int[][] minutes(Kernen all) {
        var table = new int[kernen.size()][kernen.size()];
        for (int one = 0; one < table.length; one++) {
            for (int other = 0; other < table.length; other++) {
                table[one][other] = one == other ? 0 : all.minutesBetween(kernen.get(one).id(), kernen.get(other).id()).orElse(-1);
            }
        }
        return table;
    }

    /** Kern by its key; where no number is known an assumed one. */
    private static Map<String, Integer> inhabitants() {
        var found = new java.util.LinkedHashMap<String, Integer>();
        try (var in = new BufferedReader(new InputStreamReader(SimulatedPeople.class.getResourceAsStream("/reference/kernen.csv"),
            StandardCharsets.UTF_8))) {
            in.readLine();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var columns = line.split(",");
                var assumed = columns[4].equals("dorp") || columns[4].equals("wijk") ? VILLAGE : HAMLET;
                found.put(columns[0] + "/" + columns[3], columns.length > 12 && columns[12].matches("\\d+")
                    ? Integer.parseInt(columns[12]) : assumed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Map<Category, Integer> weights(String list) {
        var weights = new EnumMap<Category, Integer>(Category.class);
        for (var entry : list.split(", ")) {
            weights.put(Category.valueOf(entry.split(" ")[0]), Integer.parseInt(entry.split(" ")[1]));
        }
        return weights;
    }

    private static Category pick(Map<Category, Integer> weights, Random random) {
        return List.copyOf(weights.keySet()).get(pick(List.copyOf(weights.values()), random));
    }

    static int pick(List<Integer> weights, Random random) {
        var at = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int i = 0; ; i++) {
            at -= weights.get(i);
            if (at < 0) {
                return i;
            }
        }
    }
}
