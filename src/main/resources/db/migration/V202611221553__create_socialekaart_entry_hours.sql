-- What the site read in the words of opening_hours, to tell who is open now. Wall time in Europe/Amsterdam.
CREATE TABLE socialekaart_entry_hours (
    id                    BIGINT   NOT NULL AUTO_INCREMENT,
    socialekaart_entry_id BIGINT   NOT NULL,
    weekday               TINYINT  NOT NULL COMMENT '1 Monday to 7 Sunday',
    nth                   TINYINT  NOT NULL COMMENT '0 each week, 1 to 4 that one of the month, 5 the last',
    opens                 SMALLINT NOT NULL COMMENT 'minutes after midnight, as is closes',
    closes                SMALLINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY socialekaart_entry_hours_once (socialekaart_entry_id, weekday, nth, opens),
    CONSTRAINT socialekaart_entry_hours_of_entry FOREIGN KEY (socialekaart_entry_id) REFERENCES socialekaart_entry (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
