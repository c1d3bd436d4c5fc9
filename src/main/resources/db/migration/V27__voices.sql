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
    -- The form a neighbour sent, so that sending it twice counts once.
    form       varchar(16),
    unique (occurrence, person),
    unique (form)
);
insert into opinion (occurrence, person, rating, given_at, reason, words, answers)
select occurrence, person, rating, given_at, ${old_answers} from feedback;
drop table feedback;
alter table opinion rename to feedback;
create index feedback_person on feedback (person);
create index feedback_given on feedback (occurrence, given_at);

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

-- What whoever ran a gathering reports of it: people, bags, a word to the next one, minutes, kilogrammes.
create table organiser_report (
    occurrence varchar(100) primary key references occurrence (id),
    people     integer,
    bags       integer,
    advice     text,
    minutes    integer,
    weight     integer,
    person     varchar(16) references person (id),
    at         bigint not null
);
create index organiser_report_person on organiser_report (person);

-- How each side judges work it has done together with the other (自己点検): a score from 1 to 4 by question id.
create table self_check (
    occurrence varchar(100) not null references occurrence (id),
    side       varchar(10)  not null,
    scores     text         not null,
    words      text,
    person     varchar(16)  references person (id),
    at         bigint       not null,
    primary key (occurrence, side)
);
create index self_check_person on self_check (person);

-- Opinions and proposals (意見・提案). Without its person nothing of their words stays, but the state and the need learned do.
create table voice (
    id         varchar(16) primary key,
    receipt    varchar(12) unique,
    kind       varchar(10) not null,
    person     varchar(16) references person (id),
    background text,
    words      text,
    section    varchar(200),
    state      varchar(12) not null,
    how        text,
    support    text,
    reason     text,
    field      varchar(40),
    need       text,
    given_at   bigint      not null,
    decided_at bigint
);
create index voice_person on voice (person);
create index voice_state on voice (state, given_at);

-- A finished gathering told as an example to others (事例).
create table case_card (
    id         varchar(16)  primary key,
    occurrence varchar(100) unique references occurrence (id),
    title      varchar(200) not null,
    field      varchar(40)  not null,
    form       varchar(40)  not null,
    partners   varchar(300) not null,
    place      varchar(200) not null,
    well       text         not null,
    badly      text         not null,
    advice     text         not null,
    valuable   boolean      not null,
    shown      boolean      not null,
    made_at    bigint       not null
);
create index case_card_shown on case_card (shown, made_at);
