CREATE TABLE edition (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    slug            VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'in every path and on every printed QR code',
    name            VARCHAR(80)  NOT NULL,
    tagline         VARCHAR(160) NOT NULL,
    place           VARCHAR(80)  NOT NULL,
    phone           VARCHAR(20)  NULL,
    host            VARCHAR(253) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'own host name; links in mails are built from it',
    controller      VARCHAR(160) NULL COMMENT 'verwerkingsverantwoordelijke; no posts before one is named',
    privacy_contact VARCHAR(254) NULL,
    fg_contact      VARCHAR(254) NULL COMMENT 'functionaris gegevensbescherming',
    campaign_url    VARCHAR(300) NULL,
    palette         VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY edition_slug (slug),
    UNIQUE KEY edition_host (host)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
