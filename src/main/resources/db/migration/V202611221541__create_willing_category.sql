-- One kind of help that somebody likes to give, with all that finding them asks for: one look in willing_category_match per kern and kind, who
-- was asked longest ago first. The other columns repeat willingness and person; only WillingPeople writes both.
CREATE TABLE willing_category (
    person_id       BIGINT      NOT NULL,
    category        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kern_id         BIGINT      NOT NULL,
    edition_id      BIGINT      NOT NULL,
    day_parts       INT         NOT NULL,
    minutes_at_most SMALLINT    NOT NULL,
    over_border     BOOLEAN     NOT NULL,
    asked_at        DATETIME(6) NOT NULL,
    -- the first day on which they may be asked again: after a pause, or in the next month
    free_on         DATE        NOT NULL,
    -- comes of age on this day; null for an adult
    adult_from      DATE        NULL,
    PRIMARY KEY (person_id, category),
    KEY willing_category_match (kern_id, category, asked_at, person_id, day_parts, free_on, minutes_at_most, over_border, edition_id, adult_from),
    CONSTRAINT willing_category_person_fk FOREIGN KEY (person_id) REFERENCES willingness (person_id) ON DELETE CASCADE,
    CONSTRAINT willing_category_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT willing_category_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
