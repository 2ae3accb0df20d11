-- What an organisation wants to change in its own entry; an editor of the edition reads it first.
CREATE TABLE socialekaart_proposal (
    id                    BIGINT      NOT NULL AUTO_INCREMENT,
    socialekaart_entry_id BIGINT      NOT NULL,
    edition_id            BIGINT      NOT NULL COMMENT 'of the entry, to list by edition',
    base_number           INT         NOT NULL COMMENT 'the version that was changed',
    content               MEDIUMTEXT  NOT NULL COMMENT 'JSON, see EntryContent',
    proposed_by           BIGINT      NOT NULL,
    proposed_at           DATETIME(6) NOT NULL,
    open                  BOOLEAN     NULL COMMENT 'true while nobody decided, then null: one open proposal for each person and entry',
    PRIMARY KEY (id),
    UNIQUE KEY socialekaart_proposal_open (socialekaart_entry_id, proposed_by, open),
    KEY socialekaart_proposal_waiting (edition_id, open, proposed_at),
    KEY socialekaart_proposal_proposed_by (proposed_by),
    CONSTRAINT socialekaart_proposal_of_entry FOREIGN KEY (socialekaart_entry_id) REFERENCES socialekaart_entry (id) ON DELETE CASCADE,
    CONSTRAINT socialekaart_proposal_by_person FOREIGN KEY (proposed_by) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
