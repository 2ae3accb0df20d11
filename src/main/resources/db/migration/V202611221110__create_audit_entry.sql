-- Who did what to which row, and why. Ids only, kept 24 months; no foreign keys, because an entry outlives what it tells about.
CREATE TABLE audit_entry (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    -- the person who acted; 0 = the site itself
    actor_id   BIGINT       NOT NULL,
    act        VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject_id BIGINT       NOT NULL,
    reason     VARCHAR(500) NULL,
    done_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY audit_entry_subject (subject, subject_id, done_at),
    KEY audit_entry_done_at (done_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
