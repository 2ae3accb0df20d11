-- Somebody wants another mail address: it waits here until it is shown to be theirs, a day at most. One for each account; the newest counts.
CREATE TABLE address_change (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    account_id BIGINT       NOT NULL,
    email      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- the secret part of the link is an HMAC over id and nonce, made when the mail goes out
    nonce      BINARY(16)   NOT NULL,
    asked_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY address_change_account (account_id),
    KEY address_change_asked_at (asked_at),
    CONSTRAINT address_change_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
