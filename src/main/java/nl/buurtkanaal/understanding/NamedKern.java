package nl.buurtkanaal.understanding;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.words.Heard;
import nl.buurtkanaal.words.Spelling;

/**
 * The kern where help is needed: "ik woon in Hall", "mijn moeder in Oeken"; not where somebody goes to: "naar het ziekenhuis in Brummen".
 */
final class NamedKern {

    private static final Set<String> AT = Set.of("in", "te", "uit", "bij", "vlakbij", "nabij", "rond", "rondom", "omgeving", "hier",
        "regio");
    private static final Set<String> LIVING = Set.of("woon", "woont", "wonen", "wonende", "woonachtig", "woonde", "verhuisd", "huis",
        "thuis", "kom", "komt");
    private static final Set<String> RELATIVES = Set.of("moeder", "vader", "ma", "pa", "mam", "pap", "mama", "papa", "oma", "opa",
        "ouders", "schoonmoeder",
        "schoonvader", "schoonouders", "tante", "oom", "zus", "broer", "moeders", "vaders", "buurvrouw", "buurman", "vriendin", "mevrouw",
            "meneer");
    private static final Set<String> ARTICLES = Set.of("de", "het", "een", "mijn", "onze", "zijn", "haar", "die", "deze", "dit", "dat");
    private static final Set<String> ALSO_WORDS = Set.of("broek", "reeve", "nieuwstad", "hogeweg", "heuvels", "zande");
    private static final int FAR = 8;
    private static final int DESTINATION = -1;

    private final Heard heard;
    private final Spelling spelling;

    private NamedKern(Heard heard, Spelling spelling) {
        this.heard = heard;
        this.spelling = spelling;
    }

    /**
     * The kern that the words point to most; null when none does, or two as much.
     *
     * @param heard the words as they were written
     */
    static @Nullable Kern in(Heard heard, List<Kern> kernen, Spelling spelling) {
        var named = new NamedKern(heard, spelling);
        Kern found = null;
        int best = 0;
        boolean tie = false;
        for (var kern : kernen) {
            int score = named.score(kern);
            if (score > best) {
                found = kern;
                best = score;
                tie = false;
            } else if (score == best && score > 0) {
                tie = true;
            }
        }
        return tie ? null : found;
    }

    private int score(Kern kern) {
        var name = Heard.asWritten(kern.name());
        var last = name.word(name.size() - 1);
        int best = 0;
        for (int at = 0; at < heard.size(); at++) {
            if (!spelling.like(heard.word(at), last) || !led(name, at)) {
                continue;
            }
            int first = at - (name.size() > 1 && name.word(0).equals(word(at - 1)) ? name.size() - 1 : 0);
            best = Math.max(best, role(first, at, kern));
        }
        return best;
    }

    /** "Oude Wetering" asks for both words; "de Zande" and "'s-Heerenbroek" for the last. */
    private boolean led(Heard name, int at) {
        return name.size() == 1 || name.word(0).length() < 3 || name.word(0).equals(word(at - 1));
    }

    private int role(int first, int last, Kern kern) {
        var before = word(first - 1);
        if (ARTICLES.contains(before) || word(last + 1).equals("met") && heard.word(last).equals("kampen")) {
            return 0;
        }
        if (Set.of("of", "en").contains(before) && first > 1) {
            return role(first - 2, first - 2, kern);
        }
        boolean at = AT.contains(before);
        if (!at && !before.equals("van") && !before.equals("naar") && ALSO_WORDS.contains(heard.word(last))) {
            return 0;
        }
        int score = at || before.equals("van") ? 3 : 1;
        for (int i = first - 1; i >= Math.max(0, first - FAR) && heard.sentence(i) == heard.sentence(first); i--) {
            var word = heard.word(i);
            if (LIVING.contains(word) && at) {
                return 5 - (word(i - 1).equals("ik") || word(i + 1).equals("ik") ? 1 : 0);
            }
            if (RELATIVES.contains(word) && at && !word(i - 2).equals("van")) {
                return 5;
            }
            if (word.equals("naar") || word.equals("richting")) {
                return DESTINATION;
            }
        }
        return score;
    }

    private String word(int at) {
        return at < 0 || at >= heard.size() ? "" : heard.word(at);
    }
}
