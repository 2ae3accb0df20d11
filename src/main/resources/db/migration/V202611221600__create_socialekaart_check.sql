-- The question whether an entry is still right: a task for its keepers from the day that its last check is six months old, and a mail to the
-- mailbox of the organisation. The link in that mail is signed and names this row, so it works once.
CREATE TABLE socialekaart_check (
    id                    BIGINT      NOT NULL AUTO_INCREMENT,
    socialekaart_entry_id BIGINT      NOT NULL,
    edition_id            BIGINT      NOT NULL COMMENT 'of the entry, to list by edition',
    asked_at              DATETIME(6) NOT NULL,
    open                  BOOLEAN     NULL COMMENT 'true until it is answered, then null: one open question for each entry',
    PRIMARY KEY (id),
    UNIQUE KEY socialekaart_check_open (socialekaart_entry_id, open),
    KEY socialekaart_check_waiting (edition_id, open, asked_at),
    CONSTRAINT socialekaart_check_of_entry FOREIGN KEY (socialekaart_entry_id) REFERENCES socialekaart_entry (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
