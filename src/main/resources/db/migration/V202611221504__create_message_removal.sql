-- The desk took the words of a message away after a report. They stay in the table until the conversation goes, for an objection.
CREATE TABLE message_removal (
    message_id BIGINT      NOT NULL,
    removed_by BIGINT      NOT NULL,
    removed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (message_id),
    KEY message_removal_by (removed_by),
    CONSTRAINT message_removal_message_fk FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE,
    CONSTRAINT message_removal_by_fk FOREIGN KEY (removed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
