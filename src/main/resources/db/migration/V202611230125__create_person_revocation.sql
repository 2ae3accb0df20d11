-- A buurtverbinder no longer vouches for somebody. The code leads to the page with the reason and the way to object.
CREATE TABLE person_revocation (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    person_id  BIGINT       NOT NULL,
    cause      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    code       CHAR(24)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revoked_by BIGINT       NOT NULL,
    revoked_at DATETIME(6)  NOT NULL,
    -- an objection was right, or they are confirmed anew
    lifted_by  BIGINT       NULL,
    lifted_at  DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_revocation_code (code),
    KEY person_revocation_person (person_id, lifted_at),
    KEY person_revocation_revoked_by (revoked_by),
    KEY person_revocation_lifted_by (lifted_by),
    CONSTRAINT person_revocation_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT person_revocation_revoked_by_fk FOREIGN KEY (revoked_by) REFERENCES person (id),
    CONSTRAINT person_revocation_lifted_by_fk FOREIGN KEY (lifted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
