-- What was written at the desk instead of a file under conversations/; the newest row of a file leads, and without a text
-- the file itself leads again. Each row says after which other it was checked, so that no two can be made upon the same.
create table edit (
    id       ${identity},
    after_id bigint       not null unique,
    file     varchar(200) not null,
    content  text,
    made_by  varchar(100) not null,
    made_at  bigint       not null
);
create index edit_file on edit (file, id);

-- Which steps of the first day (はじめの設定) somebody has confirmed.
create table setup_step (
    step    varchar(20)  primary key,
    done_by varchar(100) not null,
    done_at bigint       not null
) ${clustered};

-- The first message to oneself: a code to be sent in the talk, who sent it, and whether the answer to it came through.
create table first_message (
    code       varchar(6) primary key,
    expires_at bigint     not null,
    person     varchar(16) references person (id),
    arrived_at bigint
);
create index first_message_person on first_message (person);
