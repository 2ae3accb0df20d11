-- Why an agreement stands no more: REPLACED by another, CANCELLED by one of the two, or DONE, since its outcome is known.
CREATE TABLE agreement_end (
    agreement_id BIGINT      NOT NULL,
    ending       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- null: the site, by a job
    ended_by     BIGINT      NULL,
    ended_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (agreement_id),
    KEY agreement_end_by (ended_by),
    CONSTRAINT agreement_end_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT agreement_end_by_fk FOREIGN KEY (ended_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
