-- A conversation as one of its two people has it. The four message ids only ever grow, so that nodes need not agree on who came first:
-- something is unread when received > read, and a mail about it went out when notified > read.
CREATE TABLE conversation_side (
    conversation_id     BIGINT      NOT NULL,
    person_id           BIGINT      NOT NULL,
    -- newest message that this person may see, of either side: the order of the list
    last_message_id     BIGINT      NOT NULL DEFAULT 0,
    -- newest message from the other
    received_message_id BIGINT      NOT NULL DEFAULT 0,
    read_message_id     BIGINT      NOT NULL DEFAULT 0,
    notified_message_id BIGINT      NOT NULL DEFAULT 0,
    left_at             DATETIME(6) NULL,
    PRIMARY KEY (conversation_id, person_id),
    KEY conversation_side_unread (person_id, received_message_id, read_message_id),
    KEY conversation_side_list (person_id, last_message_id),
    CONSTRAINT conversation_side_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
    CONSTRAINT conversation_side_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
