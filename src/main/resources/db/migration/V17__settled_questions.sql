-- What staff did with a question: by which phrasing it was put to an entry, so that taking that back lets it wait again, and
-- when the one who asked was answered, so that nobody is answered twice.
alter table question add column phrasing varchar(16);
alter table question add column replied_at bigint;
create index question_phrasing on question (phrasing);
