CREATE TABLE message (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    conversation_id BIGINT        NOT NULL,
    author_id       BIGINT        NOT NULL,
    body            VARCHAR(1500) NOT NULL,
    -- written by somebody whom the other has blocked: only its author sees it, and so cannot tell
    withheld        BOOLEAN       NOT NULL DEFAULT FALSE,
    sent_at         DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY message_conversation (conversation_id, id),
    KEY message_author (author_id),
    CONSTRAINT message_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
    CONSTRAINT message_author_fk FOREIGN KEY (author_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
