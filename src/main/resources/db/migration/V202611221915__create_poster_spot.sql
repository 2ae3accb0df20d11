-- Where a poster with requests hangs, and who last looked whether it still does.
CREATE TABLE poster_spot (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    edition_id BIGINT       NOT NULL,
    kern_id    BIGINT       NOT NULL,
    place      VARCHAR(120) NOT NULL,
    hung_at    DATETIME(6)  NOT NULL,
    looked_by  BIGINT       NOT NULL,
    looked_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY poster_spot_kern (edition_id, kern_id, looked_at),
    KEY poster_spot_looked_by (looked_by),
    CONSTRAINT poster_spot_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT poster_spot_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT poster_spot_looked_by_fk FOREIGN KEY (looked_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
