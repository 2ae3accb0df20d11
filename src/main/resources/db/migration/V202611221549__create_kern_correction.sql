-- Minutes by bike that somebody who lives there knows better than the shipped file and the straight line; each pair once, the lower id first.
-- Null minutes: never neighbours. set_by is a person, of a higher feature.
CREATE TABLE kern_correction (
    kern_id  BIGINT       NOT NULL,
    other_id BIGINT       NOT NULL,
    minutes  SMALLINT     NULL,
    reason   VARCHAR(300) NOT NULL,
    set_by   BIGINT       NOT NULL,
    set_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (kern_id, other_id),
    KEY kern_correction_other (other_id),
    CONSTRAINT kern_correction_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT kern_correction_other_fk FOREIGN KEY (other_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
