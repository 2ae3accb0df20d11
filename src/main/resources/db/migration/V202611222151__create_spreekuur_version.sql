-- Every wording of a spreekuur, whole: to see who changed what, and to go back. The newest is the spreekuur itself. What is different on a
-- single date is no version: that is spreekuur_exception.
CREATE TABLE spreekuur_version (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    spreekuur_id BIGINT      NOT NULL,
    number       INT         NOT NULL COMMENT '1 is the first that was kept',
    act          VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'CREATED, EDITED, RESTORED',
    content      TEXT        NOT NULL COMMENT 'JSON, see SpreekuurContent',
    -- no foreign key: a version outlives who wrote it; 0 = the site itself
    changed_by   BIGINT      NOT NULL,
    changed_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY spreekuur_version_number (spreekuur_id, number),
    KEY spreekuur_version_changed_at (changed_at),
    CONSTRAINT spreekuur_version_of_spreekuur FOREIGN KEY (spreekuur_id) REFERENCES spreekuur (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
