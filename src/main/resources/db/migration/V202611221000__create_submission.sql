CREATE TABLE submission (
    key_hash   BINARY(32)   NOT NULL,
    location   VARCHAR(255) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (key_hash),
    KEY ix_submission_created (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
