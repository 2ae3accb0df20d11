-- What a person may do beyond being a resident. Taking a role away deletes the row; who did so stands in the audit.
CREATE TABLE role (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    person_id  BIGINT      NOT NULL,
    kind       VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- null for an operator only, whose work is the installation
    edition_id BIGINT      NULL,
    -- null = the site itself: the first operator, demo people
    granted_by BIGINT      NULL,
    granted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY role_once (person_id, kind, edition_id),
    KEY role_edition (edition_id, kind),
    CONSTRAINT role_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT role_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT role_granted_by_fk FOREIGN KEY (granted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
