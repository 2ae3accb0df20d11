-- That somebody agreed to a post on their behalf: when, how, and who wrote it down. Withdrawn by one call or link; the row stays.
CREATE TABLE help_post_consent (
    help_post_id BIGINT      NOT NULL,
    how          VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_on     DATE        NOT NULL,
    recorded_by  BIGINT      NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    withdrawn_by BIGINT      NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (help_post_id),
    KEY help_post_consent_recorded_by (recorded_by),
    KEY help_post_consent_withdrawn_by (withdrawn_by),
    CONSTRAINT help_post_consent_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT help_post_consent_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES person (id),
    CONSTRAINT help_post_consent_withdrawn_by_fk FOREIGN KEY (withdrawn_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
