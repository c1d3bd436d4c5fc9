-- The words of what people wrote, cut when it was stored; by them is found what marks a gathering, and what is typical.
create table feedback_word (
    occurrence varchar(100) not null,
    word       varchar(60)  not null,
    feedback   integer      not null references feedback (id) on delete cascade,
    primary key (occurrence, word, feedback)
) ${clustered};
create index feedback_word_feedback on feedback_word (feedback, word);
create index feedback_word_word on feedback_word (word);

-- What was written before words were cut is cut in time.
alter table feedback add column uncut boolean not null default false;
update feedback set uncut = true where words is not null;
create index feedback_uncut on feedback (id) where uncut;

-- What staff have covered by hand in somebody's words, besides what is covered by rule.
create table feedback_cover (
    feedback integer      not null references feedback (id) on delete cascade,
    part     varchar(200) not null,
    at       bigint       not null,
    primary key (feedback, part)
) ${clustered};

-- Adding up goes through these alone.
create index feedback_tally on feedback (occurrence, rating, reason, person);
create index feedback_commented on feedback (occurrence, rating, reason) where words is not null;
create index feedback_trouble on feedback (occurrence, reason, place) where rating = 'trouble' and place is not null;
create index feedback_occurrence on feedback (occurrence, id);
create index occurrence_name on occurrence (name, day);
create index occurrence_place on occurrence (place, day);

-- What has changed by what people said (みなさんの声で変わったこと), one sentence each: what was heard, and what becomes of it.
create table echo (
    id         varchar(16)  primary key,
    occurrence varchar(100) not null references occurrence (id),
    name       varchar(200) not null,
    body       varchar(40)  references body (id),
    theme      varchar(60)  not null,
    heard      varchar(300) not null,
    answer     varchar(300) not null,
    changes    boolean      not null,
    said_at    bigint       not null
);
create index echo_occurrence on echo (occurrence);
create index echo_name on echo (name, said_at);

-- What is ticked off on the list of what to look to, before a gathering.
create table check_done (
    occurrence varchar(100) not null references occurrence (id),
    item       varchar(300) not null,
    at         bigint       not null,
    primary key (occurrence, item)
) ${clustered};
