-- A sign-up that waits for the link in the mail. Gone when confirmed, or after 24 hours.
CREATE TABLE pending_sign_up (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    shown_name   VARCHAR(60)  NOT NULL,
    email        VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kern_id      BIGINT       NOT NULL,
    edition_id   BIGINT       NOT NULL,
    adult_from   DATE         NULL,
    -- a path on this site to go on with after confirming
    continuation VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    created_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY pending_sign_up_created_at (created_at),
    CONSTRAINT pending_sign_up_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT pending_sign_up_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
