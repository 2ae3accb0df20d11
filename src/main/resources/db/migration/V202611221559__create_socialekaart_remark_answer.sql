CREATE TABLE socialekaart_remark_answer (
    socialekaart_remark_id BIGINT      NOT NULL,
    answered_by            BIGINT      NOT NULL,
    answered_at            DATETIME(6) NOT NULL,
    PRIMARY KEY (socialekaart_remark_id),
    KEY socialekaart_remark_answer_answered_by (answered_by),
    CONSTRAINT socialekaart_remark_answer_of_remark FOREIGN KEY (socialekaart_remark_id) REFERENCES socialekaart_remark (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
