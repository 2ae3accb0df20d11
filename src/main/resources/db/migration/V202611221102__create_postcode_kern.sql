CREATE TABLE postcode_kern (
    pc4     CHAR(4) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kern_id BIGINT  NOT NULL,
    PRIMARY KEY (pc4, kern_id),
    KEY postcode_kern_kern (kern_id),
    CONSTRAINT postcode_kern_of_kern FOREIGN KEY (kern_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
