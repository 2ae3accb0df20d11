-- The mails of the day before were promised: once for each time, whatever node or however often a job runs.
CREATE TABLE agreement_reminder (
    agreement_id BIGINT      NOT NULL,
    reminded_on  DATE        NOT NULL,
    promised_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (agreement_id, reminded_on),
    CONSTRAINT agreement_reminder_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
