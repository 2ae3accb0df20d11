-- How often something was tried in a stretch of time, by the hash of an address, a network or a person. Counts that are over are deleted.
CREATE TABLE limit_count (
    limit_name VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    key_hash   BINARY(16)  NOT NULL,
    until_at   DATETIME(6) NOT NULL,
    times      INT         NOT NULL,
    PRIMARY KEY (limit_name, key_hash),
    KEY limit_count_until_at (until_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
