-- What is said about a gathering is looked for whenever somebody answers, and what is to come whenever somebody asks.
create index posting_about on posting (about);
create index occurrence_starts on occurrence (starts_at, id);
