CREATE TABLE reference_load (
    file_name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'kernen.csv; the row * stands for all of them',
    sha256    CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    loaded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (file_name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
