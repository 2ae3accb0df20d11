-- A phone number or an address that one of two people gave the other on purpose; taken back with one button.
CREATE TABLE conversation_share (
    conversation_id BIGINT       NOT NULL,
    person_id       BIGINT       NOT NULL,
    -- PHONE or ADDRESS
    kind            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    shared_words    VARCHAR(120) NOT NULL,
    shared_at       DATETIME(6)  NOT NULL,
    PRIMARY KEY (conversation_id, person_id, kind),
    KEY conversation_share_person (person_id),
    CONSTRAINT conversation_share_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
    CONSTRAINT conversation_share_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
