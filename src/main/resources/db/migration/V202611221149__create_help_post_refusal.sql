-- Not published as it stands: why, and in the buurtverbinder's own words how it can be. The newest row counts.
CREATE TABLE help_post_refusal (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    help_post_id BIGINT       NOT NULL,
    reason       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note         VARCHAR(500) NULL,
    refused_by   BIGINT       NOT NULL,
    refused_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY help_post_refusal_post (help_post_id, id),
    KEY help_post_refusal_refused_by (refused_by),
    CONSTRAINT help_post_refusal_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT help_post_refusal_refused_by_fk FOREIGN KEY (refused_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
