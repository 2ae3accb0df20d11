-- Weekly help that fell away, for the desk: one time (fell_on) or for good (fell_on null).
CREATE TABLE agreement_gap (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    agreement_id BIGINT      NOT NULL,
    edition_id   BIGINT      NOT NULL,
    kern_id      BIGINT      NOT NULL,
    fell_on      DATE        NULL,
    opened_at    DATETIME(6) NOT NULL,
    settled_by   BIGINT      NULL,
    settled_at   DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY agreement_gap_agreement (agreement_id),
    KEY agreement_gap_desk (edition_id, settled_at, opened_at),
    KEY agreement_gap_kern (kern_id),
    KEY agreement_gap_settled (settled_by),
    CONSTRAINT agreement_gap_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT agreement_gap_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT agreement_gap_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT agreement_gap_settled_fk FOREIGN KEY (settled_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
