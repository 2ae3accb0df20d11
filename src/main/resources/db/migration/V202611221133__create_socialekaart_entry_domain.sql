CREATE TABLE socialekaart_entry_domain (
    socialekaart_entry_id BIGINT      NOT NULL,
    domain                VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'JEUGD, WMO, PARTICIPATIE',
    PRIMARY KEY (socialekaart_entry_id, domain),
    KEY socialekaart_entry_domain_domain (domain, socialekaart_entry_id),
    CONSTRAINT socialekaart_entry_domain_of_entry FOREIGN KEY (socialekaart_entry_id) REFERENCES socialekaart_entry (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
