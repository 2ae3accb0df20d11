-- One try to call, and how it ended.
CREATE TABLE call_attempt (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    call_line_id BIGINT      NOT NULL,
    outcome      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_by      BIGINT      NOT NULL,
    made_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY call_attempt_line (call_line_id, id),
    KEY call_attempt_made_by (made_by),
    CONSTRAINT call_attempt_line_fk FOREIGN KEY (call_line_id) REFERENCES call_line (id) ON DELETE CASCADE,
    CONSTRAINT call_attempt_made_by_fk FOREIGN KEY (made_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
