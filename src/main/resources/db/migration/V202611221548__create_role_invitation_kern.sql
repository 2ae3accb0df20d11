-- The kernen that go with an invitation to be a buurtverbinder.
CREATE TABLE role_invitation_kern (
    role_invitation_id BIGINT  NOT NULL,
    kern_id            BIGINT  NOT NULL,
    deputy             BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (role_invitation_id, kern_id),
    KEY role_invitation_kern_kern (kern_id),
    CONSTRAINT role_invitation_kern_invitation_fk FOREIGN KEY (role_invitation_id) REFERENCES role_invitation (id) ON DELETE CASCADE,
    CONSTRAINT role_invitation_kern_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
