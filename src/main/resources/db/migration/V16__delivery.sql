-- When a push is spent, who pays for it, and when it begins to count.
alter table posting add column push varchar(10) not null default 'NEVER';
update posting set push = case pushed when 1 then 'ONCE' else 'ROUND' end;
alter table posting drop column pushed;
alter table posting add column body varchar(40);
alter table posting add column sender varchar(16);
alter table posting add column due_at bigint not null default 0;
alter table posting add column cut_at bigint;
create index posting_sender on posting (sender) where sender is not null;

-- How many people are in it: as it was cut, and from the first attempt on as it went out.
alter table parcel add column size integer not null default 0;
create index parcel_tried on parcel (channel, first_tried_at);

-- The doors of a person, with all that cutting and carrying ask for, so that the table itself is not looked up.
drop index address_person;
create index address_person on address (person, left_at, heard_at, channel, external_id);

-- What a door has last said of its monthly limit; no limit where monthly is null.
create table allowance (
    channel  varchar(20) primary key,
    monthly  bigint,
    used     bigint not null,
    asked_at bigint not null
);

-- One day's round (回覧便) through one audience.
create table round (
    id        varchar(200) primary key,
    audience  varchar(50)  not null,
    about     varchar(100) not null,
    due_at    bigint       not null,
    cut_after varchar(16)  not null default '',
    cut_at    bigint
);

-- The days of the month on which an association has its round, where it has chosen its own.
create table round_days (
    body varchar(40) primary key,
    days varchar(20) not null,
    hour varchar(5)  not null
);
create index resident_of_body on resident (body, person);
