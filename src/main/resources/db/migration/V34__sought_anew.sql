-- The words by which days are found were once brought up to date in lower case only; the program reads them anew as it
-- reads new ones (SoughtWords).
update occurrence set sought = null;
create index occurrence_unread on occurrence (id) where sought is null;
