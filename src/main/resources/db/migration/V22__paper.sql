-- Who writes a notice at the desk: an account of the staff, or a person who came from the talk.
alter table notice add column writer varchar(16);
create index notice_writer on notice (writer, due_at) where writer is not null;

-- The letters by which a printed notice is opened in the talk.
alter table notice add column code varchar(6);
create unique index notice_code on notice (code) where code is not null;

-- Households that have confirmed a notice on paper, and, where they were asked, whether they come, and how many of them.
create table paper_answer (
    notice    varchar(16) not null references notice (id) on delete cascade,
    household varchar(16) not null references household (id),
    comes     boolean,
    people    integer     not null default 0,
    at        bigint      not null,
    primary key (notice, household)
) ${clustered};
create index paper_answer_household on paper_answer (household);

-- Households that have said on paper whether they come to a gathering, and how many of them.
create table paper_rsvp (
    occurrence varchar(100) not null references occurrence (id),
    household  varchar(16)  not null references household (id),
    answer     varchar(10)  not null,
    people     integer      not null,
    at         bigint       not null,
    primary key (occurrence, household)
) ${clustered};
create index paper_rsvp_household on paper_rsvp (household);
