-- Remarks that were looked into go after a year.
ALTER TABLE socialekaart_remark ADD KEY socialekaart_remark_old (open, remarked_at);
