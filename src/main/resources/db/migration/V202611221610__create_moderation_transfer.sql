-- A buurtverbinder asks the desk of another kern to take a case over.
CREATE TABLE moderation_transfer (
    case_id    BIGINT       NOT NULL,
    to_kern_id BIGINT       NOT NULL,
    asked_by   BIGINT       NOT NULL,
    word       VARCHAR(200) NULL,
    asked_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (case_id),
    KEY moderation_transfer_kern (to_kern_id),
    KEY moderation_transfer_asked_by (asked_by),
    CONSTRAINT moderation_transfer_case_fk FOREIGN KEY (case_id) REFERENCES moderation_case (id) ON DELETE CASCADE,
    CONSTRAINT moderation_transfer_kern_fk FOREIGN KEY (to_kern_id) REFERENCES kern (id),
    CONSTRAINT moderation_transfer_asked_by_fk FOREIGN KEY (asked_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
