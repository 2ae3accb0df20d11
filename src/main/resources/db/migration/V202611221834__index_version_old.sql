-- Versions of two years ago go, but for the newest of each entry.
ALTER TABLE socialekaart_version ADD KEY socialekaart_version_old (changed_at);
