-- Somebody says that something is not right: with a post, a message, an entry, or with who wrote it. What they pressed on travels along as a copy;
-- nothing else of a conversation does. Words are forgotten a year after the report, the row after two.
CREATE TABLE report (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    -- opens the page of who reported, signed in or not; the other one the page of who was reported
    code           CHAR(12)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    decision_code  CHAR(16)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    edition_id     BIGINT        NOT NULL,
    -- null for what serves a whole edition
    kern_id        BIGINT        NULL,
    subject_kind   VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id     BIGINT        NOT NULL,
    -- about who wrote it rather than about the words
    about_person   BOOLEAN       NOT NULL,
    about_id       BIGINT        NULL,
    -- null for a visitor who was not signed in
    reporter_id    BIGINT        NULL,
    reason         VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    urgent         BOOLEAN       NOT NULL,
    title          VARCHAR(160)  NULL,
    quoted         VARCHAR(1600) NULL,
    words          VARCHAR(1000) NULL,
    received_at    DATETIME(6)   NOT NULL,
    -- from then on deputies see it too
    shared_at      DATETIME(6)   NOT NULL,
    -- what was promised; null when nothing waits for a decision
    due_at         DATETIME(6)   NULL,
    -- 1, and 2 after an objection
    round          TINYINT       NOT NULL DEFAULT 1,
    words_gone_at  DATETIME(6)   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY report_code (code),
    UNIQUE KEY report_decision_code (decision_code),
    KEY report_edition (edition_id, due_at),
    KEY report_subject (subject_kind, subject_id),
    KEY report_about (about_id),
    KEY report_reporter (reporter_id),
    KEY report_received (received_at),
    KEY report_kern (kern_id),
    CONSTRAINT report_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT report_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT report_about_fk FOREIGN KEY (about_id) REFERENCES person (id),
    CONSTRAINT report_reporter_fk FOREIGN KEY (reporter_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
