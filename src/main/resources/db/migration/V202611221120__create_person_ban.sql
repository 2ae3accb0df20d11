-- Someone who may not sign in. Read with every request, so it works at once.
CREATE TABLE person_ban (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    person_id BIGINT       NOT NULL,
    reason    VARCHAR(500) NOT NULL,
    banned_by BIGINT       NOT NULL,
    banned_at DATETIME(6)  NOT NULL,
    lifted_by BIGINT       NULL,
    lifted_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY person_ban_person (person_id, lifted_at),
    CONSTRAINT person_ban_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_ban_banned_by_fk FOREIGN KEY (banned_by) REFERENCES person (id),
    CONSTRAINT person_ban_lifted_by_fk FOREIGN KEY (lifted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
