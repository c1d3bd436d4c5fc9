-- What was asked, and what became of it.
create table question (
    id       varchar(16) primary key,
    person   varchar(16) references person (id),
    words    text        not null,
    zone     varchar(10) not null,
    offered  text        not null,
    state    varchar(10) not null,
    asked_at bigint      not null
);
create index question_state on question (state, asked_at);
