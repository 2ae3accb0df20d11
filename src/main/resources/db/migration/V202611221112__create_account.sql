-- How a person signs in. The e-mail address is in lower case; without a password the mail link is the only way in.
CREATE TABLE account (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    person_id     BIGINT       NOT NULL,
    email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- Argon2id in its own format, which carries its parameters
    password_hash VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    confirmed_at  DATETIME(6)  NOT NULL,
    last_used_on  DATE         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY account_person (person_id),
    UNIQUE KEY account_email (email),
    CONSTRAINT account_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
