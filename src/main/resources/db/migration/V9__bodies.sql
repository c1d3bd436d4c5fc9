-- The town's districts (地区), its associations (町内会・自治会) and groups (団体).
create table district (
    id      varchar(40)  primary key,
    name    varchar(100) not null,
    reading varchar(200) not null
);

-- kind: association, or one of the five kinds of group of the Takaoka document.
create table body (
    id       varchar(40)  primary key,
    kind     varchar(20)  not null,
    name     varchar(100) not null,
    reading  varchar(200) not null,
    district varchar(40)  references district (id),
    fields   varchar(200) not null default '',
    area     varchar(200) not null default '',
    desk     varchar(200) not null default '',
    about    text         not null default '',
    blocks   integer      not null default 0,
    ended_at bigint
);
create index body_district on body (district);

-- A household (世帯) is known by its slip: 「3班-07」 and a code of six letters; no name is kept.
create table household (
    id         varchar(16) primary key,
    body       varchar(40) not null references body (id),
    block      integer     not null,
    number     integer     not null,
    code       varchar(6)  not null unique,
    printed_at bigint      not null,
    unique (body, block, number)
);

-- What a person has told of themselves.
create table resident (
    person    varchar(16) primary key references person (id),
    body      varchar(40) references body (id),
    block     integer,
    household varchar(16) references household (id),
    proven_at bigint,
    easy      boolean     not null default false,
    at_once   boolean     not null default true,
    handle    varchar(6)  unique,
    set_at    bigint      not null
);
create index resident_body on resident (body, block);
create index resident_household on resident (household);

create table interest (
    person   varchar(16) not null references person (id),
    interest varchar(20) not null,
    primary key (person, interest)
) ${clustered};

-- Groups a person follows.
create table follow (
    person varchar(16) not null references person (id),
    body   varchar(40) not null references body (id),
    since  bigint      not null,
    primary key (person, body)
) ${clustered};
create index follow_body on follow (body);
