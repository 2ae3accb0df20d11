CREATE TABLE outbox (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    message_id     CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    recipient_kind VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    recipient_id   BIGINT       NOT NULL,
    edition_id     BIGINT       NULL,
    template       VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    model          VARCHAR(2000) NOT NULL,
    state          TINYINT      NOT NULL DEFAULT 0,
    attempts       INT          NOT NULL DEFAULT 0,
    created_at     DATETIME(6)  NOT NULL,
    due_at         DATETIME(6)  NOT NULL,
    settled_at     DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ux_outbox_message (message_id),
    KEY ix_outbox_due (state, due_at),
    KEY ix_outbox_recipient (recipient_kind, recipient_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
