-- The post is done: how, by whom, and the thank-you. Reopening deletes the row.
CREATE TABLE help_post_closure (
    help_post_id BIGINT       NOT NULL,
    outcome      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    thanks       VARCHAR(500) NULL,
    closed_by    BIGINT       NOT NULL,
    closed_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (help_post_id),
    KEY help_post_closure_closed_at (closed_at),
    KEY help_post_closure_closed_by (closed_by),
    CONSTRAINT help_post_closure_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT help_post_closure_closed_by_fk FOREIGN KEY (closed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
