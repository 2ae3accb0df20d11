-- The author wants rest: off the board until resumed, which deletes the row.
CREATE TABLE help_post_pause (
    help_post_id BIGINT      NOT NULL,
    paused_by    BIGINT      NOT NULL,
    paused_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (help_post_id),
    KEY help_post_pause_paused_by (paused_by),
    CONSTRAINT help_post_pause_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT help_post_pause_paused_by_fk FOREIGN KEY (paused_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
