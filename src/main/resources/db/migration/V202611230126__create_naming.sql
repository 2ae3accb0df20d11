-- An editor names somebody by mail address, for an organisation or a story; it counts when whoever has that address says yes. Looks at no account:
-- an editor does not learn whether there is one.
CREATE TABLE naming (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    kind       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- an organisation or a story, by kind
    subject_id BIGINT       NOT NULL,
    edition_id BIGINT       NOT NULL,
    email      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    named_by   BIGINT       NOT NULL,
    named_at   DATETIME(6)  NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY naming_email (email),
    KEY naming_edition (edition_id, kind, subject_id),
    KEY naming_named_by (named_by),
    KEY naming_expires_at (expires_at),
    CONSTRAINT naming_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT naming_named_by_fk FOREIGN KEY (named_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
