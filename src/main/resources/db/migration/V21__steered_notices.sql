-- What steers a notice between its writing and its going out.
alter table notice add column urgent boolean not null default false;
-- When its sender said so; by this their hour is counted.
alter table notice add column said_at bigint;
-- The moment its sender chose, while it waits for a second person or for staff.
alter table notice add column wanted_at bigint;
-- Why staff hold it.
alter table notice add column held varchar(500);
-- The earlier notice its words come from.
alter table notice add column model varchar(16);
-- Its sender keeps it as a text to use again.
alter table notice add column saved boolean not null default false;
update notice set said_at = due_at;
create index notice_said on notice (sender, said_at);

-- What was told later of a notice (訂正, 取りやめ): from due_at on it reads like this.
create table notice_change (
    id     varchar(16)  primary key,
    notice varchar(16)  not null references notice (id),
    kind   varchar(12)  not null,
    facts  text         not null,
    reason varchar(500) not null,
    sender varchar(16)  references person (id),
    tries  integer      not null default 0,
    due_at bigint       not null
);
create index notice_change_notice on notice_change (notice, due_at);
create index notice_change_sender on notice_change (sender);

-- Who comes, and who does not, to what a notice with a deadline tells of.
create table signup (
    notice varchar(16) not null references notice (id),
    person varchar(16) not null references person (id),
    comes  boolean     not null,
    at     bigint      not null,
    primary key (notice, person)
) ${clustered};
create index signup_person on signup (person);

-- What staff asked of leaders and an association has done (済み).
create table request_done (
    notice varchar(16) not null references notice (id),
    body   varchar(40) not null references body (id),
    person varchar(16) references person (id),
    at     bigint      not null,
    primary key (notice, body)
) ${clustered};
create index request_done_person on request_done (person);

-- A week's digest for leaders: those for whom the same is open share one.
create table digest (
    id       varchar(16)  primary key,
    monday   varchar(10)  not null,
    made_at  bigint       not null
);
create table digest_reader (
    digest varchar(16) not null references digest (id),
    person varchar(16) not null references person (id),
    primary key (digest, person)
) ${clustered};
create index digest_reader_person on digest_reader (person);

-- The name and number of who is in charge, in their own words, seen by members alone once they have agreed.
create table contact (
    notice    varchar(16) primary key references notice (id),
    -- For whoever is asked by someone else.
    code      varchar(6) not null,
    person    varchar(16) references person (id),
    words     varchar(60),
    -- The event in the inbox they came with.
    said      varchar(100),
    made_at   bigint     not null,
    agreed_at bigint
);
create index contact_person on contact (person);

-- A photo or PDF with a notice; whoever has its id may see it.
create table attachment (
    id      varchar(43) primary key,
    notice  varchar(16) not null references notice (id),
    type    varchar(20) not null,
    content ${bytes}    not null,
    at      bigint      not null
);
create unique index attachment_notice on attachment (notice);

-- The key to the page on which it is chosen, by its hash.
create table attachment_key (
    hash       varchar(64) primary key,
    notice     varchar(16) not null references notice (id),
    expires_at bigint      not null
);
create index attachment_key_notice on attachment_key (notice);
