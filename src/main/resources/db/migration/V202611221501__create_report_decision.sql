-- What a buurtverbinder decided on a report, once in each round; the second is final. What each of the two is told may differ.
CREATE TABLE report_decision (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    report_id   BIGINT        NOT NULL,
    round       TINYINT       NOT NULL,
    outcome     VARCHAR(14)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_reporter VARCHAR(1000) NULL,
    to_about    VARCHAR(1000) NULL,
    decided_by  BIGINT        NOT NULL,
    decided_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY report_decision_once (report_id, round),
    KEY report_decision_by (decided_by),
    CONSTRAINT report_decision_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
    CONSTRAINT report_decision_by_fk FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
