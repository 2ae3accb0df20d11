-- Reading more of a conversation than the reported message: one asks, another says yes, for 24 hours.
CREATE TABLE report_opening (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    report_id  BIGINT       NOT NULL,
    why        VARCHAR(300) NOT NULL,
    asked_by   BIGINT       NOT NULL,
    asked_at   DATETIME(6)  NOT NULL,
    granted_by BIGINT       NULL,
    granted_at DATETIME(6)  NULL,
    until_at   DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY report_opening_report (report_id, asked_at),
    KEY report_opening_asked_by (asked_by),
    KEY report_opening_granted_by (granted_by),
    CONSTRAINT report_opening_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
    CONSTRAINT report_opening_asked_by_fk FOREIGN KEY (asked_by) REFERENCES person (id),
    CONSTRAINT report_opening_granted_by_fk FOREIGN KEY (granted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
