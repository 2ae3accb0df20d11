-- Who heard last that it has not worked out yet, and when: whoever calls after that reads it.
ALTER TABLE closing_question
    ADD COLUMN postponed_by BIGINT NULL,
    ADD COLUMN postponed_at DATETIME(6) NULL,
    ADD KEY closing_question_postponed_by (postponed_by);
