-- who is open now, when few are: late in the day these close last
CREATE INDEX socialekaart_entry_hours_closes ON socialekaart_entry_hours (weekday, nth, closes, opens, socialekaart_entry_id)
