ALTER TABLE socialekaart_entry ADD COLUMN search_words VARCHAR(600) NOT NULL DEFAULT '' COMMENT 'under what else people look for it; read by the search only'
