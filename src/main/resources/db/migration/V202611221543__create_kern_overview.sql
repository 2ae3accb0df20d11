-- Who wants a mail each week about what is new in a kern. sent_on is the Thursday of the newest one.
CREATE TABLE kern_overview (
    person_id BIGINT      NOT NULL,
    kern_id   BIGINT      NOT NULL,
    wanted_at DATETIME(6) NOT NULL,
    sent_on   DATE        NOT NULL,
    PRIMARY KEY (person_id, kern_id),
    KEY kern_overview_due (sent_on, person_id, kern_id),
    CONSTRAINT kern_overview_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT kern_overview_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
