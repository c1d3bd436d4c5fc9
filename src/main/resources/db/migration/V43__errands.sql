-- A list too long to wait for, which is entered part by part: who gave it, how far it has come, and what came of it.
create table errand (
    id       varchar(16)  primary key,
    kind     varchar(20)  not null,
    who      varchar(200) not null,
    total    integer      not null,
    done     integer      not null default 0,
    added    integer      not null default 0,
    changed  integer      not null default 0,
    same     integer      not null default 0,
    aside    integer      not null,
    reasons  text         not null,
    begun_at bigint       not null,
    ended_at bigint,
    seen     boolean      not null default false
);
create index errand_unseen on errand (begun_at) where not seen;

-- The list itself (file) until it has been entered, and the rows put aside (aside) until they are forgotten; apart, so
-- that a step of the errand does not write the whole list again.
create table errand_paper (
    errand  varchar(16) not null references errand (id) on delete cascade,
    kind    varchar(10) not null,
    content ${bytes}    not null,
    primary key (errand, kind)
);
