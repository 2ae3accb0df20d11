-- One of the two does not agree with the first decision: somebody else decides anew. Each side once.
CREATE TABLE report_objection (
    report_id BIGINT        NOT NULL,
    side      VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words     VARCHAR(1000) NOT NULL,
    made_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (report_id, side),
    CONSTRAINT report_objection_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
