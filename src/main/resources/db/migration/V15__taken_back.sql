-- When a person last did something at a door: news of an earlier leaving, told late, must not mark them as gone.
alter table address add column said_at bigint not null default 0;

-- The door's own id of a message, by which it names what was taken back.
alter table inbox add column message varchar(100);
create index inbox_message on inbox (channel, message) where message is not null;

-- Which event the words came with.
alter table question add column said varchar(100);
create index question_said on question (said) where said is not null;

create table given_answer (
    said     varchar(100) primary key,
    person   varchar(16)  not null references person (id),
    dialogue varchar(50)  not null,
    about    varchar(100) not null,
    question varchar(50)  not null,
    given_at bigint       not null
);
create index given_answer_person on given_answer (person);
create index given_answer_given on given_answer (given_at);
