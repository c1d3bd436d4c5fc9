-- Those who sign in at the desk (職員) with a name and a password. A higher stamp ends every session begun under a lower one.
create table account (
    id          varchar(16)  primary key,
    name        varchar(60)  not null unique,
    password    varchar(100) not null,
    role        varchar(20)  not null,
    stamp       integer      not null default 0,
    secret      varchar(64),
    last_step   bigint       not null default 0,
    made_at     bigint       not null,
    seen_at     bigint,
    ended_at    bigint
);

-- A printed list of codes, each good once; what is kept of a code is its hash.
create table printed_code (
    account varchar(16) not null references account (id),
    hash    varchar(64) not null,
    used_at bigint,
    primary key (account, hash)
) ${clustered};

-- A link good once and for a while; what is kept of it is its hash.
create table desk_link (
    hash       varchar(64) primary key,
    purpose    varchar(20) not null,
    person     varchar(16) references person (id),
    account    varchar(16) references account (id),
    role       varchar(20),
    expires_at bigint      not null,
    used_at    bigint
);
create index desk_link_person on desk_link (person);

-- How often somebody has tried a door of late; whose door it is, is kept as a hash.
create table attempt (
    door     varchar(80) primary key,
    began_at bigint      not null,
    tries    integer     not null
) ${clustered};

create table desk_rule (
    name  varchar(40)  primary key,
    value varchar(100) not null
) ${clustered};

-- The tables of Spring Session, as its own schemas ask for them.
create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    ${bytes}     not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);
