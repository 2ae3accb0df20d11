-- For who lost the phone: each counts once, and goes when it was used.
CREATE TABLE recovery_code (
    account_id BIGINT        NOT NULL,
    -- Argon2id
    code_hash  VARBINARY(32) NOT NULL,
    PRIMARY KEY (account_id, code_hash),
    CONSTRAINT recovery_code_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
