-- A buurtverbinder thinks that an offer fits a request. Both decide; only when both say yes a conversation opens, and nobody learns of a no.
CREATE TABLE suggestion (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    code         CHAR(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    edition_id   BIGINT      NOT NULL,
    request_id   BIGINT      NOT NULL,
    offer_id     BIGINT      NOT NULL,
    -- who reads and decides for each side
    asker_id     BIGINT      NOT NULL,
    helper_id    BIGINT      NOT NULL,
    suggested_by BIGINT      NOT NULL,
    suggested_at DATETIME(6) NOT NULL,
    -- both said yes
    met_at       DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY suggestion_code (code),
    UNIQUE KEY suggestion_once (request_id, offer_id),
    KEY suggestion_offer (offer_id),
    KEY suggestion_asker (asker_id),
    KEY suggestion_helper (helper_id),
    KEY suggestion_suggested_by (suggested_by),
    CONSTRAINT suggestion_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT suggestion_request_fk FOREIGN KEY (request_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT suggestion_offer_fk FOREIGN KEY (offer_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT suggestion_asker_fk FOREIGN KEY (asker_id) REFERENCES person (id),
    CONSTRAINT suggestion_helper_fk FOREIGN KEY (helper_id) REFERENCES person (id),
    CONSTRAINT suggestion_suggested_by_fk FOREIGN KEY (suggested_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
