-- Something that a buurtverbinder checks before it appears. Who wrote it and what it says stay in the feature that it belongs to.
CREATE TABLE moderation_case (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    subject_kind VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BIGINT       NOT NULL,
    edition_id   BIGINT       NOT NULL,
    kern_id      BIGINT       NOT NULL,
    author_id    BIGINT       NOT NULL,
    -- why it is here: codes, joined with commas
    reasons      VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_at    DATETIME(6)  NOT NULL,
    -- what the author was promised
    due_at       DATETIME(6)  NOT NULL,
    -- TRUE until decided, then NULL: so a subject has one open case at most
    open         BOOLEAN      NULL,
    -- raised when the author changes the text, so that nobody lets through what they have not read
    version      INT          NOT NULL DEFAULT 0,
    late_told_at DATETIME(6)  NULL,
    decided_at   DATETIME(6)  NULL,
    decided_by   BIGINT       NULL,
    decision     VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    refusal      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    note         VARCHAR(500) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY moderation_case_once (subject_kind, subject_id, open),
    KEY moderation_case_kern (kern_id, open, due_at),
    KEY moderation_case_edition (edition_id, open, due_at),
    KEY moderation_case_due (open, due_at),
    KEY moderation_case_decided_by (decided_by),
    CONSTRAINT moderation_case_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT moderation_case_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT moderation_case_author_fk FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT moderation_case_decided_by_fk FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
