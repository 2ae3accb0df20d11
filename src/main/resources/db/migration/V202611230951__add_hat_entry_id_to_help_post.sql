-- The entry of the sociale kaart in whose name a post stands ("Knooppunt Mantelzorg"): by it the page for mantelzorgers finds the meetings.
-- NULL for a neighbour, a role, and an organisation as a whole. No foreign key: the version before could not stand it.
ALTER TABLE help_post ADD COLUMN hat_entry_id BIGINT NULL, ADD KEY help_post_hat_entry (hat_entry_id)
