CREATE TABLE socialekaart_proposal_decision (
    socialekaart_proposal_id BIGINT       NOT NULL,
    accepted                 BOOLEAN      NOT NULL,
    reason                   VARCHAR(300) NOT NULL COMMENT 'why not, for who proposed it; empty when accepted',
    decided_by               BIGINT       NOT NULL,
    decided_at               DATETIME(6)  NOT NULL,
    PRIMARY KEY (socialekaart_proposal_id),
    KEY socialekaart_proposal_decision_decided_by (decided_by),
    CONSTRAINT socialekaart_proposal_decision_of_proposal FOREIGN KEY (socialekaart_proposal_id) REFERENCES socialekaart_proposal (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
