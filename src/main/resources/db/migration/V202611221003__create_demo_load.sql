CREATE TABLE demo_load (
    part      VARCHAR(100) NOT NULL,
    loaded_on DATE         NOT NULL,
    PRIMARY KEY (part)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
