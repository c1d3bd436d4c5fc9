-- Equal questions share a key; what was picked of what was offered, and whether it helped.
alter table question add column alike varchar(200) not null default '';
alter table question add column picked varchar(60);
alter table question add column helped boolean;
update question set alike = id;
create index question_alike on question (alike, asked_at);
create index question_person on question (person);

-- A way to ask for an entry that staff found among the questions. Never deleted: what counts them sees every change.
create table phrasing (
    id            varchar(16)  primary key,
    entry         varchar(60)  not null,
    words         text         not null,
    alike         varchar(200) not null,
    put_by        varchar(100) not null,
    put_at        bigint       not null,
    taken_back_at bigint
);
create index phrasing_alike on phrasing (alike);

-- Questions that staff do not want to see again, however often they are asked.
create table ignored (
    alike      varchar(200) primary key,
    ignored_by varchar(100) not null,
    ignored_at bigint       not null
);
