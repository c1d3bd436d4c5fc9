-- When the facts of a day changed last, and the facts of its file as they were then (a number made of them).
alter table occurrence add column touched_at bigint;
alter table occurrence add column seen integer;

-- What the days of a place cared for do in rain (小雨決行, 雨天順延, 雨天中止), as it was agreed; null: not yet.
alter table site add column rain varchar(10);
