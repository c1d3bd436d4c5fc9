-- A turn writes every index of what it keeps. Two were the same; one is of phrasings, which most questions have none of.
drop index question_asker;

drop index question_phrasing;
create index question_phrasing on question (phrasing) where phrasing is not null;
