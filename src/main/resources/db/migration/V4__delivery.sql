-- What the bot will say unasked: one row a cause.
create table posting (
    id         varchar(16) primary key,
    cause      varchar(200) not null unique,
    audience   varchar(50)  not null,
    about      varchar(100) not null,
    pushed     integer      not null,
    messages   text         not null,
    created_at bigint       not null,
    until_at   bigint       not null,
    cut_after  varchar(16)  not null default '',
    stopped    varchar(50)
);
create index posting_until on posting (until_at);

-- What waits for each person; a row with a parcel is on its way.
create table mailbox (
    posting  varchar(16) not null references posting (id),
    person   varchar(16) not null references person (id),
    put_at   bigint      not null,
    parcel   varchar(36),
    taken_at bigint,
    primary key (posting, person)
) ${clustered};
create index mailbox_waiting on mailbox (person) where taken_at is null;
create index mailbox_parcel on mailbox (parcel) where parcel is not null;

create table parcel (
    id             varchar(36) primary key,
    posting        varchar(16) not null references posting (id),
    channel        varchar(20) not null,
    attempts       integer     not null default 0,
    first_tried_at bigint,
    state          varchar(20) not null,
    why            varchar(200),
    settled_at     bigint
);
create index parcel_posting on parcel (posting);
