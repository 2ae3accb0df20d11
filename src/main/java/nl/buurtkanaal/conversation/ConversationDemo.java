package nl.buurtkanaal.conversation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.help.HelpDemo;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** What the invented people wrote to one another. No mail goes out about it. */
@Singleton
@OfDemo
class ConversationDemo implements DemoPart {

    private static final int ORDER = 50;
    private static final String EXAMPLES = " IN (SELECT x.id FROM (SELECT p.id FROM person p WHERE p.example = TRUE) x)";

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final SideRepository sides;
    private final HelpDemo posts;
    private final PersonDemo people;
    private final JdbcOperations jdbc;
    private final List<DemoConversation> listed;

    ConversationDemo(ConversationRepository conversations, MessageRepository messages, SideRepository sides, HelpDemo posts,
                     PersonDemo people, JdbcOperations jdbc, DemoFiles files) {
        this.conversations = conversations;
        this.messages = messages;
        this.sides = sides;
        this.posts = posts;
        this.people = people;
        this.jdbc = jdbc;
        this.listed = files.read("conversations.json", File.class).conversations();
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** All messages in the order in which they were sent, so that a later one has a higher id. */
    @Override
    public void load(Instant now) {
        var opened = new HashMap<DemoConversation, Conversation>();
        listed.forEach(demo -> open(demo, now, opened));
        opened.keySet().stream()
            .flatMap(demo -> demo.messages().stream().map(line -> Map.entry(demo, line)))
            .sorted(Comparator.comparing((Map.Entry<DemoConversation, Line> sent) -> sent.getValue().hoursAgo()).reversed())
            .forEach(sent -> send(opened.get(sent.getKey()), sent.getKey(), sent.getValue(), now));
    }

    private void open(DemoConversation demo, Instant now, Map<DemoConversation, Conversation> opened) {
        posts.find(demo.post()).ifPresent(post -> people.idOf(demo.helper()).ifPresent(helper -> {
            var begun = demo.messages().get(0).sentAt(now);
            var safetyRead = AnswerRule.helperIsAnswerer(post.kind()) && post.category().orange() ? begun : null;
            var conversation = conversations.save(Conversation.about(post.id(), post.authorId(), helper, null, safetyRead, begun));
            sides.open(conversation.id(), conversation.ownerId());
            sides.open(conversation.id(), conversation.answererId());
            opened.put(demo, conversation);
        }));
    }

    private void send(Conversation conversation, DemoConversation demo, Line line, Instant now) {
        var author = line.from().equals(demo.helper()) ? conversation.answererId() : conversation.ownerId();
        var other = conversation.otherOf(author);
        var message = messages.save(new Message(0, conversation.id(), author, line.text(), false, line.sentAt(now)));
        sides.wrote(conversation.id(), author, message.id());
        sides.read(conversation.id(), author, message.id());
        sides.received(conversation.id(), other, message.id());
        sides.claimNotice(conversation.id(), other, message.id());
        if (other == conversation.ownerId() ? demo.readByAuthor() : demo.readByHelper()) {
            sides.read(conversation.id(), other, message.id());
        }
    }

    @Override
    public void shift(long days) {
        for (var update : List.of(
            "UPDATE message SET sent_at = DATE_ADD(sent_at, INTERVAL ? DAY) WHERE author_id" + EXAMPLES,
            "UPDATE conversation SET created_at = DATE_ADD(created_at, INTERVAL ? DAY), safety_read_at = DATE_ADD(safety_read_at,"
                + " INTERVAL ? DAY)"
                + " WHERE owner_id" + EXAMPLES + " AND answerer_id" + EXAMPLES)) {
            jdbc.prepareStatement(update, statement -> {
                for (var i = 1; i <= update.chars().filter(c -> c == '?').count(); i++) {
                    statement.setLong(i, days);
                }
                return statement.executeUpdate();
            });
        }
    }

    @Serdeable
    record File(List<DemoConversation> conversations) {
    }

    /** A conversation as {@code demo/conversations.json} tells of it; {@code post} and {@code helper} are ids of the demo's other files. */
    @Serdeable
    record DemoConversation(String id, String post, String helper, List<Line> messages, boolean readByAuthor, boolean readByHelper) {
    }

    /** A message; hours count back from the moment of loading. */
    @Serdeable
    record Line(String from, int hoursAgo, String text) {

        Instant sentAt(Instant now) {
            return now.minus(Duration.ofHours(hoursAgo));
        }
    }
}
