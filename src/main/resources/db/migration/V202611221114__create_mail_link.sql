-- A link that was mailed. The secret part of the address is an HMAC over id and nonce with the site's secret: it stands in no table,
-- so a copy of the database opens no account, and the outbox needs only the id.
CREATE TABLE mail_link (
    id                 BIGINT       NOT NULL AUTO_INCREMENT,
    purpose            VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- one of the two; neither when the address that was typed has no account
    account_id         BIGINT       NULL,
    pending_sign_up_id BIGINT       NULL,
    nonce              BINARY(16)   NOT NULL,
    continuation       VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    created_at         DATETIME(6)  NOT NULL,
    expires_at         DATETIME(6)  NOT NULL,
    used_at            DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY mail_link_expires_at (expires_at),
    CONSTRAINT mail_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT mail_link_pending_sign_up_fk FOREIGN KEY (pending_sign_up_id) REFERENCES pending_sign_up (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
