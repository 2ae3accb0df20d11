-- the list of those who keep the entries stands by name, drafts included
CREATE INDEX socialekaart_entry_kept ON socialekaart_entry (edition_id, name, id)
