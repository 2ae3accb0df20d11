-- A buurtverbinder knows this person: for all orange categories, or as having met ("kennisgemaakt"), which is enough to give lifts.
CREATE TABLE person_confirmation (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    person_id    BIGINT      NOT NULL,
    kind         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    confirmed_by BIGINT      NOT NULL,
    confirmed_at DATETIME(6) NOT NULL,
    until_at     DATETIME(6) NOT NULL,
    revoked_by   BIGINT      NULL,
    revoked_at   DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY person_confirmation_person (person_id, kind, until_at),
    CONSTRAINT person_confirmation_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_confirmation_confirmed_by_fk FOREIGN KEY (confirmed_by) REFERENCES person (id),
    CONSTRAINT person_confirmation_revoked_by_fk FOREIGN KEY (revoked_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
