-- The one-time link with which the first operator signs up. Only the hash is kept; the link itself went to standard output once.
CREATE TABLE operator_link (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    token_hash BINARY(32)  NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY operator_link_token_hash (token_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
