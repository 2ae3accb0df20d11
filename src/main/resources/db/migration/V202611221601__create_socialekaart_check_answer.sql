CREATE TABLE socialekaart_check_answer (
    socialekaart_check_id BIGINT      NOT NULL,
    confirmed             BOOLEAN     NOT NULL COMMENT 'it is right; false: something changed, and a remark says what',
    answered_by           BIGINT      NOT NULL COMMENT '0 = the organisation, by the link in its mail',
    answered_at           DATETIME(6) NOT NULL,
    PRIMARY KEY (socialekaart_check_id),
    KEY socialekaart_check_answer_answered_by (answered_by),
    CONSTRAINT socialekaart_check_answer_of_check FOREIGN KEY (socialekaart_check_id) REFERENCES socialekaart_check (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
