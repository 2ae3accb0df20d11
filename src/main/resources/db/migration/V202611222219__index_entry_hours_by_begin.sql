-- who is open now, when few are: early in the day these open first
CREATE INDEX socialekaart_entry_hours_opens ON socialekaart_entry_hours (weekday, nth, opens, closes, socialekaart_entry_id)
