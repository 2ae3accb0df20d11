-- Who was asked "is het gelukt?", once about each post. Kept twelve months; help_outcome stays.
CREATE TABLE closing_question (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    outcome_id      BIGINT      NOT NULL,
    help_post_id    BIGINT      NOT NULL,
    person_id       BIGINT      NOT NULL,
    -- what it is about, as long as that is kept
    conversation_id BIGINT      NULL,
    agreement_id    BIGINT      NULL,
    -- the desk calls, in place of a mail
    by_phone        BOOLEAN     NOT NULL,
    edition_id      BIGINT      NOT NULL,
    -- where this person lives
    kern_id         BIGINT      NOT NULL,
    -- for the last time
    asked_at        DATETIME(6) NOT NULL,
    times           TINYINT     NOT NULL,
    -- after "not yet": when to ask again
    next_at         DATETIME(6) NULL,
    answered_by     BIGINT      NULL,
    answered_at     DATETIME(6) NULL,
    thanked_at      DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY closing_question_once (help_post_id, person_id),
    UNIQUE KEY closing_question_outcome (outcome_id),
    KEY closing_question_person (person_id, asked_at),
    KEY closing_question_next (next_at),
    KEY closing_question_desk (kern_id, by_phone, answered_at, asked_at),
    KEY closing_question_asked (asked_at),
    KEY closing_question_conversation (conversation_id),
    KEY closing_question_agreement (agreement_id),
    KEY closing_question_edition (edition_id),
    KEY closing_question_answered_by (answered_by),
    CONSTRAINT closing_question_outcome_fk FOREIGN KEY (outcome_id) REFERENCES help_outcome (id) ON DELETE CASCADE,
    CONSTRAINT closing_question_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT closing_question_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT closing_question_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE SET NULL,
    CONSTRAINT closing_question_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE SET NULL,
    CONSTRAINT closing_question_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT closing_question_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT closing_question_answered_by_fk FOREIGN KEY (answered_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
