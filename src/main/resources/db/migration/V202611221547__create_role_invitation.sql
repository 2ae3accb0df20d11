-- Somebody is asked to take a role, by mail or with a printed code. The code is made of the selector and an HMAC over id and nonce: the secret part
-- stands in no table, so a copy of the database gives nobody a role.
CREATE TABLE role_invitation (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    selector     CHAR(4)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nonce        CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition_id   BIGINT       NOT NULL,
    kind         VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- for whom, as the inviter calls them
    invitee      VARCHAR(60)  NOT NULL,
    -- null for a printed code
    email        VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    invited_by   BIGINT       NOT NULL,
    invited_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    accepted_by  BIGINT       NULL,
    accepted_at  DATETIME(6)  NULL,
    withdrawn_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY role_invitation_selector (selector),
    KEY role_invitation_edition (edition_id, expires_at),
    KEY role_invitation_invited_by (invited_by),
    KEY role_invitation_accepted_by (accepted_by),
    CONSTRAINT role_invitation_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT role_invitation_invited_by_fk FOREIGN KEY (invited_by) REFERENCES person (id),
    CONSTRAINT role_invitation_accepted_by_fk FOREIGN KEY (accepted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
