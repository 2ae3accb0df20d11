-- The second factor of who has a role: a secret that an app on the phone makes codes from.
CREATE TABLE second_factor (
    account_id    BIGINT         NOT NULL,
    -- sealed (AES-256-GCM) with a key made from the secret of the site
    secret        VARBINARY(128) NOT NULL,
    -- the half minute (Unix time / 30) of the last code taken: that one and older ones are refused
    last_step     BIGINT         NOT NULL,
    recovery_salt VARBINARY(16)  NOT NULL,
    created_at    DATETIME(6)    NOT NULL,
    PRIMARY KEY (account_id),
    CONSTRAINT second_factor_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
