package nl.buurtkanaal.desk.phone;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.conversation.SpokenAnswer;
import nl.buurtkanaal.desk.phone.PhoneCalls.Said;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.TypedId;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/**
 * How a call ended, as typed while calling.
 *
 * @param fields {@code uitkomst}, {@code versie}, {@code gelezen} (the last message on the page), {@code toch}, and for each
 *     conversation {@code besluit-<id>} and {@code woorden-<id>}
 */
record CallForm(Map<String, Object> fields) {

    static final CallForm EMPTY = new CallForm(Map.of());

    private static final int LONGEST_WORDS = 500;

    /** @throws BadQuery when there is none, or none that we know */
    CallOutcome outcome() {
        var outcome = CallOutcome.of(text("uitkomst"));
        if (outcome == null) {
            throw new BadQuery();
        }
        return outcome;
    }

    boolean read(CallLine line) {
        return String.valueOf(line.version()).equals(text("versie"));
    }

    boolean anyway() {
        return "ja".equals(text("toch"));
    }

    /** Those answers, or parts of them, that stood on the page: what came in since was not read aloud, and waits for the next call. */
    List<SpokenAnswer> readAloud(List<SpokenAnswer> answers) {
        var readUpTo = TypedId.orNotFound(text("gelezen"));
        return answers.stream().map(answer -> upTo(answer, readUpTo)).filter(answer -> !answer.lines().isEmpty()).toList();
    }

    private static SpokenAnswer upTo(SpokenAnswer answer, long readUpTo) {
        return answer.newestId() <= readUpTo ? answer
            : new SpokenAnswer(answer.conversationId(), answer.helper(), answer.helperKernId(), List.of(), readUpTo);
    }

    /**
     * What was said to each neighbour, by conversation.
     *
     * @param errors takes in what is wrong, by field
     */
    Map<Long, Said> said(List<SpokenAnswer> read, Map<String, String> errors) {
        var said = new HashMap<Long, Said>();
        for (var answer : read) {
            var id = answer.conversationId();
            var words = words(id).replace("\r\n", "\n").strip();
            if (words.length() > LONGEST_WORDS) {
                errors.put("woorden-" + id, Messages.get("call.words.long"));
            } else if (TextCheck.kinds(words).contains(Finding.Kind.BSN)) {
                errors.put("woorden-" + id, Messages.get("message.citizen-number"));
            }
            said.put(id, new Said(choice(id), words));
        }
        return said;
    }

    /** What was decided about one answer: to think about it, when nothing (known) was chosen. */
    Said.Choice choice(long conversationId) {
        var chosen = text("besluit-" + conversationId);
        return Arrays.stream(Said.Choice.values()).filter(known -> known.name().equals(chosen)).findFirst().orElse(Said.Choice.THINKS);
    }

    String words(long conversationId) {
        return text("woorden-" + conversationId);
    }

    private String text(String name) {
        return fields.get(name) instanceof String text ? text : fields.get(name) instanceof List<?> many && !many.isEmpty()
            ? String.valueOf(many.get(0)) : "";
    }
}
