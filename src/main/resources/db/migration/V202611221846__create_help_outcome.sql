-- What was asked and told about a post, without persons: asked why and when, how it ended, told how and when. It stays, for the figures.
CREATE TABLE help_outcome (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    help_post_id BIGINT      NOT NULL,
    -- AGREED: after the day; QUIET: after seven quiet days; AUTHOR: told unasked
    because      VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at     DATETIME(6) NULL,
    outcome      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- MAIL, SITE or PHONE
    how          VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    told_at      DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY help_outcome_post (help_post_id, because),
    KEY help_outcome_asked (asked_at),
    KEY help_outcome_told (told_at, outcome),
    CONSTRAINT help_outcome_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
