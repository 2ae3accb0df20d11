-- "Klopt dit niet?": what a visitor says about an entry, for those who keep it. Nobody is asked who they are.
CREATE TABLE socialekaart_remark (
    id                    BIGINT       NOT NULL AUTO_INCREMENT,
    socialekaart_entry_id BIGINT       NOT NULL,
    edition_id            BIGINT       NOT NULL COMMENT 'of the entry, to list by edition',
    about                 VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'PHONE, HOURS, GONE, OTHER',
    body                  VARCHAR(300) NOT NULL,
    remarked_at           DATETIME(6)  NOT NULL,
    open                  BOOLEAN      NOT NULL COMMENT 'nobody looked into it yet',
    PRIMARY KEY (id),
    KEY socialekaart_remark_waiting (edition_id, open, remarked_at),
    KEY socialekaart_remark_entry (socialekaart_entry_id, open),
    CONSTRAINT socialekaart_remark_on_entry FOREIGN KEY (socialekaart_entry_id) REFERENCES socialekaart_entry (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
