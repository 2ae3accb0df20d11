package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPostCard;
import org.junit.jupiter.api.Test;

class LivelyPostsTest {

    @Test
    void half_is_asked_and_half_is_offered() {
        var lively = LivelyPosts.of(cards("vvvvvoaoa"), 6);

        assertEquals("vvv", kinds(lively.asked()));
        assertEquals("oao", kinds(lively.offered()));
    }

    @Test
    void when_little_is_offered_what_is_asked_fills_up() {
        var lively = LivelyPosts.of(cards("vvovvvvv"), 6);

        assertEquals("vvvvv", kinds(lively.asked()));
        assertEquals("o", kinds(lively.offered()));
    }

    @Test
    void a_kern_with_nothing_of_its_own_says_so() {
        assertTrue(LivelyPosts.of(List.of(card(Kind.OFFER, 7), card(Kind.OFFER, null)), 6).own());
        assertFalse(LivelyPosts.of(List.of(card(Kind.OFFER, 7)), 6).own());
        assertFalse(LivelyPosts.of(List.of(), 6).any());
    }

    private static List<HelpPostCard> cards(String kinds) {
        return kinds.chars().mapToObj(kind -> card(kind == 'v' ? Kind.REQUEST : kind == 'o' ? Kind.OFFER : Kind.TOGETHER, null)).toList();
    }

    private static String kinds(List<HelpPostCard> cards) {
        return cards.stream().map(card -> switch (card.kind()) {
            case REQUEST -> "v";
            case OFFER -> "o";
            case TOGETHER -> "a";
        }).reduce("", String::concat);
    }

    private static HelpPostCard card(Kind kind, @Nullable Integer minutes) {
        return new HelpPostCard(1, "ABCDEF", "/", kind, Category.TUIN, "", "", "Hall", minutes, null, null, null, null, null);
    }
}
