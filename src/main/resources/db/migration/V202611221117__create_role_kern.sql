-- The kernen of a buurtverbinder. A deputy (vervanger) sees what waits too long.
CREATE TABLE role_kern (
    role_id BIGINT  NOT NULL,
    kern_id BIGINT  NOT NULL,
    deputy  BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (role_id, kern_id),
    KEY role_kern_kern (kern_id, deputy),
    CONSTRAINT role_kern_role_fk FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE CASCADE,
    CONSTRAINT role_kern_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
