-- A question of the desk to the writer; until it is answered, by a line or by editing, the case waits for the writer.
CREATE TABLE moderation_question (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    case_id     BIGINT       NOT NULL,
    act_id      BIGINT       NOT NULL,
    asked_by    BIGINT       NOT NULL,
    question    VARCHAR(500) NOT NULL,
    asked_at    DATETIME(6)  NOT NULL,
    answer      VARCHAR(500) NULL,
    answered_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY moderation_question_case (case_id, answered_at),
    KEY moderation_question_act (act_id),
    KEY moderation_question_asked_by (asked_by),
    CONSTRAINT moderation_question_case_fk FOREIGN KEY (case_id) REFERENCES moderation_case (id) ON DELETE CASCADE,
    CONSTRAINT moderation_question_act_fk FOREIGN KEY (act_id) REFERENCES moderation_act (id) ON DELETE CASCADE,
    CONSTRAINT moderation_question_asked_by_fk FOREIGN KEY (asked_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
