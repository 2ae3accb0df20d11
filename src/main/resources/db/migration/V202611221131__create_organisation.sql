CREATE TABLE organisation (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    uuid        CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'public and stable, for feeds and open data',
    name        VARCHAR(120) NOT NULL,
    description VARCHAR(600) NOT NULL COMMENT 'what it is, in a sentence or two; may be empty',
    kvk_number  CHAR(8)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    phone       VARCHAR(20)  NULL,
    email       VARCHAR(254) NULL COMMENT 'a mailbox of a role, not of a person',
    website     VARCHAR(300) NULL,
    created_at  DATETIME(6)  NOT NULL,
    updated_at  DATETIME(6)  NOT NULL,
    version     INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    UNIQUE KEY organisation_uuid (uuid),
    UNIQUE KEY organisation_kvk_number (kvk_number),
    KEY organisation_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
