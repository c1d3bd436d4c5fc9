-- What a row of an imported list said last, so that only what it says anew changes the gathering; null: not known yet.
alter table imported_gathering add column facts text;
