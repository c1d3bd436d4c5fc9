create table role (
    person   varchar(16) not null references person (id),
    role     varchar(20) not null,
    given_at bigint      not null,
    primary key (person, role)
);

create table invitation (
    code       varchar(20) primary key,
    role       varchar(20) not null,
    expires_at bigint      not null,
    used_at    bigint
);
