package nl.buurtkanaal.moderation.report;

import java.time.Instant;

/** Two people of the desk may read more of a conversation. Published in that transaction; the conversation tells its two people. */
public record ConversationOpened(ReportedKind kind, long subjectId, Instant at) {
}
