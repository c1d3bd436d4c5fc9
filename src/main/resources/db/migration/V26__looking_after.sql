-- Which gathering a row of an imported list (イベント一覧) has become, so that it is found again.
create table imported_gathering (
    source     varchar(400) primary key,
    occurrence varchar(100) not null references occurrence (id)
);

-- A word to those who hold a gathering (一言); masked.
create table remark (
    id         varchar(16)  primary key,
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    words      text         not null,
    said       varchar(100) not null,
    at         bigint       not null
);
create index remark_occurrence on remark (occurrence, at);
create index remark_person on remark (person);

-- A place cared for regularly: which part, on which days (毎月第3日曜), and what was agreed until when.
create table site (
    id        varchar(16)  primary key,
    body      varchar(40)  not null references body (id),
    place     varchar(100) not null,
    part      varchar(200) not null,
    days      varchar(40)  not null,
    starts    varchar(5)   not null,
    ends      varchar(5)   not null,
    bags      varchar(200) not null,
    insurance varchar(20)  not null,
    until_day varchar(10)  not null,
    made_at   bigint       not null
);
create index site_until on site (until_day);

-- A day or period on which the whole town cleans (ゼロごみの日), and who takes part: each on a day of its own, in its own place.
create table campaign (
    id        varchar(16)  primary key,
    name      varchar(100) not null,
    first_day varchar(10)  not null,
    last_day  varchar(10)  not null,
    made_at   bigint       not null
);
create index campaign_last on campaign (last_day);

create table campaign_part (
    campaign   varchar(16)  not null references campaign (id),
    body       varchar(40)  not null references body (id),
    occurrence varchar(100) not null references occurrence (id),
    people     integer      not null,
    bags       integer      not null,
    heap       varchar(200) not null,
    at         bigint       not null,
    primary key (campaign, body)
) ${clustered};
