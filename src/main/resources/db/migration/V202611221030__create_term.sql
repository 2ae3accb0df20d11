-- Under which words a post or an entry is found. The key is the search: edition, kind of thing, word, kern; so the cost of a search is that of
-- the rows that match in the kernen asked for, wherever else posts are. kern_id 0 is the whole edition. Subjects are rows of higher features,
-- so no foreign keys: whoever writes the subject writes its terms in the same transaction, through Terms.
CREATE TABLE term (
    edition_id BIGINT NOT NULL,
    subject VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    term VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    kern_id BIGINT NOT NULL,
    subject_id BIGINT NOT NULL,
    PRIMARY KEY (edition_id, subject, term, kern_id, subject_id),
    INDEX ix_term_subject (subject_id, subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci
