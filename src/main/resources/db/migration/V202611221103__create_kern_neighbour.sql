-- the primary key answers "nearest first"; the unique key, which carries the minutes with it, answers "how far is that kern"
CREATE TABLE kern_neighbour (
    kern_id      BIGINT   NOT NULL,
    minutes      SMALLINT NOT NULL COMMENT 'by bike; 0 for the kern itself',
    neighbour_id BIGINT   NOT NULL,
    PRIMARY KEY (kern_id, minutes, neighbour_id),
    UNIQUE KEY kern_neighbour_pair (kern_id, neighbour_id),
    KEY kern_neighbour_neighbour (neighbour_id),
    CONSTRAINT kern_neighbour_of_kern FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT kern_neighbour_is_kern FOREIGN KEY (neighbour_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
