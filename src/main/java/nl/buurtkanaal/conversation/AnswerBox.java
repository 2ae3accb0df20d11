package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.help.VisiblePost;

/**
 * The form under a post with which somebody answers it; the view is {@code conversation/_form}.
 *
 * @param kind      slug of the post's kind, for the words of the button
 * @param safety    the one who answers would help with something orange: they tick that they read how to do so safely
 * @param hats      as who they may answer; empty for who is only a neighbour
 * @param readAloud a buurtverbinder reads it to who asked
 * @param notice    {@code help-first}, {@code care} or {@code reachable} when the site says something before it sends; empty otherwise
 * @param sentences kind words about what stands in it; with {@code care} only
 */
@Introspected
public record AnswerBox(String action, String kind, AnswerForm form, Map<String, String> errors, boolean safety, List<Option> hats,
                        boolean readAloud, String notice, List<String> sentences) {

    /** An empty form for somebody who may answer. */
    public static AnswerBox blank(String editionSlug, VisiblePost visible, Standing standing) {
        return of(editionSlug, visible, standing, AnswerForm.EMPTY, Map.of(), MessageText.Checked.SEND);
    }

    static AnswerBox of(String editionSlug, VisiblePost visible, Standing standing, AnswerForm form, Map<String, String> errors,
                        MessageText.Checked answer) {
        var post = visible.post();
        return new AnswerBox(post.path(editionSlug) + "/antwoorden", post.kind().slug(), form, errors, asksSafety(visible), standing.hats(),
            standing.readAloud(), answer.answer().notice(), answer.sentences());
    }

    static boolean asksSafety(VisiblePost visible) {
        return visible.post().category().orange() && AnswerRule.helperIsAnswerer(visible.post().kind());
    }
}
