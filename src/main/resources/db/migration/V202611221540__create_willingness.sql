-- What somebody likes to do for others, as far as it is not about one kind of help. Whoever has no row never said anything.
CREATE TABLE willingness (
    person_id       BIGINT      NOT NULL,
    -- 21 bits, Monday morning first; 0 = in overleg
    day_parts       INT         NOT NULL,
    -- minutes by bike; 0 = the own kern only
    minutes_at_most SMALLINT    NOT NULL,
    over_border     BOOLEAN     NOT NULL,
    -- how often in a calendar month they may be asked
    times_a_month   SMALLINT    NOT NULL,
    -- the last day of rest
    paused_until_on DATE        NULL,
    hearing         VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- how often they were asked in the month that begins on this day
    asked_month_on  DATE        NULL,
    asked_times     SMALLINT    NOT NULL DEFAULT 0,
    -- the newest mail that asked, and how many went out on its day
    mailed_at       DATETIME(6) NULL,
    mailed_times    SMALLINT    NOT NULL DEFAULT 0,
    -- somebody of the desk writes it down for who has no account
    said_by         BIGINT      NOT NULL,
    said_at         DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id),
    KEY willingness_said_by (said_by),
    CONSTRAINT willingness_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT willingness_said_by_fk FOREIGN KEY (said_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
