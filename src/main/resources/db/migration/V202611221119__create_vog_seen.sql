-- That an organisation saw someone's VOG, and in which month. Never the document itself.
CREATE TABLE vog_seen (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    person_id    BIGINT       NOT NULL,
    organisation VARCHAR(120) NOT NULL,
    -- the first day of the month
    seen_on      DATE         NOT NULL,
    noted_by     BIGINT       NOT NULL,
    noted_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY vog_seen_person (person_id, seen_on),
    CONSTRAINT vog_seen_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT vog_seen_noted_by_fk FOREIGN KEY (noted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
