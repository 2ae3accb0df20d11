-- One time of a weekly agreement on which one of the two cannot come; the others go on.
CREATE TABLE agreement_absence (
    agreement_id BIGINT      NOT NULL,
    absent_on    DATE        NOT NULL,
    person_id    BIGINT      NOT NULL,
    noted_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (agreement_id, absent_on),
    KEY agreement_absence_person (person_id),
    CONSTRAINT agreement_absence_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT agreement_absence_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
