-- A day of something done together that its author called off, or took up again. How often that changed counts in the SEQUENCE of the feed.
CREATE TABLE together_day (
    help_post_id BIGINT      NOT NULL,
    met_on       DATE        NOT NULL,
    called_off   BOOLEAN     NOT NULL,
    changes      SMALLINT    NOT NULL,
    changed_by   BIGINT      NOT NULL,
    changed_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (help_post_id, met_on),
    KEY together_day_met_on (met_on, called_off),
    KEY together_day_changed_by (changed_by),
    CONSTRAINT together_day_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id),
    CONSTRAINT together_day_changed_by_fk FOREIGN KEY (changed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
