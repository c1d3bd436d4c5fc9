-- Moments are milliseconds since 1970 (UTC). Placeholders stand for what the database engines spell differently.

create table person (
    id         varchar(16) primary key,
    created_at bigint not null,
    greeted_at bigint
);

-- The only place that holds LINE ids and chat tokens.
create table address (
    channel     varchar(20)  not null,
    external_id varchar(100) not null,
    person      varchar(16)  not null references person (id),
    heard_at    bigint       not null,
    left_at     bigint,
    primary key (channel, external_id)
);
create index address_person on address (person);

create table inbox (
    id          varchar(100) primary key,
    channel     varchar(20)  not null,
    external_id varchar(100) not null,
    said_at     bigint       not null,
    arrived_at  bigint       not null,
    body        text,
    tries       integer      not null default 0,
    done_at     bigint
);
create index inbox_waiting on inbox (channel, external_id, said_at, id) where done_at is null;
create index inbox_done on inbox (arrived_at) where done_at is not null;

create table progress (
    person     varchar(16) primary key references person (id),
    offered    text    not null,
    misses     integer not null,
    updated_at bigint  not null
);

create table open_dialogue (
    person     varchar(16) primary key references person (id),
    dialogue   varchar(50)  not null,
    about      varchar(100) not null,
    next       integer      not null,
    answers    text         not null,
    updated_at bigint       not null
);

-- The table of db-scheduler, as its documentation asks for it.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            ${bytes},
    execution_time       timestamp with time zone not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
