-- A buurtverbinder is away, and a colleague looks after their kernen as if they were their own.
CREATE TABLE role_absence (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    role_id    BIGINT      NOT NULL,
    covered_by BIGINT      NOT NULL,
    from_at    DATETIME(6) NOT NULL,
    -- null: until they say that they are back
    until_at   DATETIME(6) NULL,
    noted_by   BIGINT      NOT NULL,
    noted_at   DATETIME(6) NOT NULL,
    ended_at   DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY role_absence_role (role_id, ended_at),
    KEY role_absence_covered_by (covered_by, ended_at, from_at),
    KEY role_absence_noted_by (noted_by),
    CONSTRAINT role_absence_role_fk FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE CASCADE,
    CONSTRAINT role_absence_covered_by_fk FOREIGN KEY (covered_by) REFERENCES role (id) ON DELETE CASCADE,
    CONSTRAINT role_absence_noted_by_fk FOREIGN KEY (noted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
