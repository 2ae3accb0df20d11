-- What somebody typed before they could send it, such as before signing up. It waits here for 24 hours, found by a token that only they hold.
CREATE TABLE help_draft (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    token_hash BINARY(32)  NOT NULL,
    edition_id BIGINT      NOT NULL,
    -- the fields of the form as typed, as JSON
    fields     MEDIUMTEXT  NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY help_draft_token_hash (token_hash),
    KEY help_draft_expires_at (expires_at),
    CONSTRAINT help_draft_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
