-- the kernen that an entry serves, unless it serves all of its edition
CREATE TABLE socialekaart_entry_kern (
    socialekaart_entry_id BIGINT NOT NULL,
    kern_id               BIGINT NOT NULL,
    PRIMARY KEY (socialekaart_entry_id, kern_id),
    KEY socialekaart_entry_kern_kern (kern_id, socialekaart_entry_id),
    CONSTRAINT socialekaart_entry_kern_of_entry FOREIGN KEY (socialekaart_entry_id) REFERENCES socialekaart_entry (id) ON DELETE CASCADE,
    CONSTRAINT socialekaart_entry_kern_is_kern FOREIGN KEY (kern_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
