-- who hears by mail when a spreekuur takes place otherwise: somebody with an account, or an address that was confirmed from a mail
CREATE TABLE spreekuur_follower (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    spreekuur_id BIGINT       NOT NULL,
    person_id    BIGINT       NULL COMMENT 'then the address is that of the account',
    email        VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'of somebody without an account',
    nonce        BINARY(16)   NOT NULL COMMENT 'part of the link in each mail',
    created_at   DATETIME(6)  NOT NULL,
    confirmed_at DATETIME(6)  NULL COMMENT 'null: forgotten after 24 hours',
    PRIMARY KEY (id),
    UNIQUE KEY spreekuur_follower_person (spreekuur_id, person_id),
    UNIQUE KEY spreekuur_follower_email (spreekuur_id, email),
    KEY spreekuur_follower_by_person (person_id),
    KEY spreekuur_follower_unconfirmed (confirmed_at, created_at),
    CONSTRAINT spreekuur_follower_of_spreekuur FOREIGN KEY (spreekuur_id) REFERENCES spreekuur (id) ON DELETE CASCADE,
    CONSTRAINT spreekuur_follower_is_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
