-- Every version of an entry that was on the site or is, whole: to see what changed, and to go back. The newest is the entry itself.
CREATE TABLE socialekaart_version (
    id                    BIGINT      NOT NULL AUTO_INCREMENT,
    socialekaart_entry_id BIGINT      NOT NULL,
    number                INT         NOT NULL COMMENT 'the version of the entry that this is',
    act                   VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'CREATED, EDITED, PROPOSED, RESTORED, STATUS, CHECKED',
    content               MEDIUMTEXT  NOT NULL COMMENT 'JSON, see EntryContent',
    edition_id            BIGINT      NOT NULL COMMENT 'of the entry, to count by edition',
    -- no foreign key: a version outlives who wrote it; 0 = the site itself
    changed_by            BIGINT      NOT NULL,
    approved_by           BIGINT      NULL COMMENT 'who let a proposal through',
    changed_at            DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY socialekaart_version_number (socialekaart_entry_id, number),
    KEY socialekaart_version_changed (edition_id, changed_at, changed_by),
    KEY socialekaart_version_changed_by (changed_by),
    CONSTRAINT socialekaart_version_of_entry FOREIGN KEY (socialekaart_entry_id) REFERENCES socialekaart_entry (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
