-- A line that the site leaves in a conversation for both of its people, such as that two people of the desk read along.
CREATE TABLE conversation_notice (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    conversation_id BIGINT      NOT NULL,
    kind            VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_at        DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY conversation_notice_conversation (conversation_id, noted_at),
    CONSTRAINT conversation_notice_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
