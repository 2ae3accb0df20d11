CREATE TABLE gemeente (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    code       CHAR(6)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'CBS code, such as GM0213',
    slug       VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name       VARCHAR(80)  NOT NULL,
    province   VARCHAR(40)  NOT NULL,
    latitude   DOUBLE       NOT NULL COMMENT 'WGS84 degrees',
    longitude  DOUBLE       NOT NULL COMMENT 'WGS84 degrees',
    retired_on DATE         NULL COMMENT 'since when the reference data no longer names it',
    PRIMARY KEY (id),
    UNIQUE KEY gemeente_code (code),
    KEY gemeente_slug (slug)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
