-- A colleague looks at something on the desk: of any kind of work, one at a time. It ends by itself.
CREATE TABLE desk_hold (
    kind      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item_id   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    since     DATETIME(6) NOT NULL,
    until_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, item_id),
    KEY desk_hold_person (person_id),
    KEY desk_hold_until (until_at),
    CONSTRAINT desk_hold_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
