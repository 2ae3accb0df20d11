-- A buurtverbinder gave something on the desk to a colleague, with a word.
CREATE TABLE desk_handover (
    kind      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item_id   BIGINT       NOT NULL,
    from_id   BIGINT       NOT NULL,
    to_id     BIGINT       NOT NULL,
    word      VARCHAR(200) NULL,
    handed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (kind, item_id),
    KEY desk_handover_from (from_id),
    KEY desk_handover_to (to_id),
    CONSTRAINT desk_handover_from_fk FOREIGN KEY (from_id) REFERENCES person (id),
    CONSTRAINT desk_handover_to_fk FOREIGN KEY (to_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
