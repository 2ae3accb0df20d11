-- Help that is asked for, offered, or something to do together, in one kern. on_board repeats what status, closure, pause, expiry, quietness
-- and a ban of the author say together, so that the hot indexes hold only what visitors see; only BoardPlaces writes it.
CREATE TABLE help_post (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    code             CHAR(6)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    edition_id       BIGINT        NOT NULL,
    kern_id          BIGINT        NOT NULL,
    -- who wrote it, for whom it is when that is somebody else whom we know, and who is to be reached
    author_id        BIGINT        NOT NULL,
    subject_id       BIGINT        NULL,
    contact_id       BIGINT        NOT NULL,
    for_whom         VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind             VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title            VARCHAR(80)   NOT NULL,
    body             VARCHAR(1500) NOT NULL,
    -- 21 bits, Monday morning first; 0 = in overleg
    day_parts        INT           NOT NULL,
    rhythm           VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_on          DATE          NULL,
    together_on      DATE          NULL,
    -- minutes after midnight on the wall clock
    together_minute  SMALLINT      NULL,
    together_place   VARCHAR(120)  NULL,
    reach            VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    avoids_own_kern  BOOLEAN       NOT NULL,
    quiet            BOOLEAN       NOT NULL,
    status           VARCHAR(9)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    on_board         BOOLEAN       NOT NULL DEFAULT FALSE,
    submitted_at     DATETIME(6)   NOT NULL,
    published_at     DATETIME(6)   NULL,
    -- published, or renewed since; the 60 days count from here
    renewed_on       DATE          NULL,
    -- the last day on the board: 60 days, or earlier when the post names a last day itself
    expires_on       DATE          NULL,
    -- the mail that says it will go, for this expires_on
    warned_on        DATE          NULL,
    texts_deleted_at DATETIME(6)   NULL,
    version          INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY help_post_code (code),
    KEY help_post_board_kern (kern_id, on_board, published_at, id, reach, avoids_own_kern, kind, author_id),
    KEY help_post_board_category (kern_id, on_board, category, published_at, id, reach, avoids_own_kern, kind, author_id),
    KEY help_post_board_edition (edition_id, on_board, published_at, id, reach, avoids_own_kern, kind, author_id),
    KEY help_post_board_edition_category (edition_id, on_board, category, published_at, id, reach, avoids_own_kern, kind, author_id),
    KEY help_post_match (kern_id, category, kind, on_board, published_at, day_parts, reach, avoids_own_kern, edition_id, author_id, id),
    KEY help_post_author (author_id, submitted_at),
    KEY help_post_subject (subject_id),
    KEY help_post_contact (contact_id),
    KEY help_post_expiry (on_board, expires_on),
    KEY help_post_retention (texts_deleted_at, expires_on),
    CONSTRAINT help_post_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT help_post_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT help_post_author_fk FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT help_post_subject_fk FOREIGN KEY (subject_id) REFERENCES person (id),
    CONSTRAINT help_post_contact_fk FOREIGN KEY (contact_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
