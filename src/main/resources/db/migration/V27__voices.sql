-- How a gathering was, for whoever says so: a person of the talk, who is known and may change or withdraw it, or a
-- neighbour without a name (no person). The further questions of the dialogue are kept by their ids.
create table opinion (
    id         ${identity},
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  references person (id),
    rating     varchar(10)  not null,
    reason     varchar(60),
    words      text,
    place      varchar(200),
    answers    text         not null default '{}',
    given_at   bigint       not null,
    unique (occurrence, person)
);
insert into opinion (occurrence, person, rating, given_at, reason, words, answers)
select occurrence, person, rating, given_at, ${old_answers} from feedback;
drop table feedback;
alter table opinion rename to feedback;
create index feedback_person on feedback (person);

-- The photo that goes with it, and the keys of the page on which it is chosen.
create table feedback_photo (
    feedback integer     primary key references feedback (id) on delete cascade,
    type     varchar(20) not null,
    content  ${bytes}    not null,
    at       bigint      not null
);
create table feedback_photo_key (
    hash       varchar(64) primary key,
    feedback   integer     not null references feedback (id) on delete cascade,
    expires_at bigint      not null
);

-- Whose rating stays as a number, with its reason.
create table opinion_erased (
    occurrence varchar(100) not null references occurrence (id),
    rating     varchar(10)  not null,
    reason     varchar(60)  not null default '',
    total      integer      not null,
    primary key (occurrence, rating, reason)
);
insert into opinion_erased (occurrence, rating, total) select occurrence, rating, total from feedback_erased;
drop table feedback_erased;
alter table opinion_erased rename to feedback_erased;

-- Who was asked how it was, and had not been there.
create table missed (
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    at         bigint       not null,
    primary key (occurrence, person)
) ${clustered};
create index missed_person on missed (person);
