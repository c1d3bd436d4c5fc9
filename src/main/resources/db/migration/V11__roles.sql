-- A role (役目) holds in one block, in one association or group, or, where no body is named, in the whole town; from and until a day.
alter table role rename to role_before;

create table role (
    id        varchar(16) primary key,
    person    varchar(16) not null references person (id),
    role      varchar(20) not null,
    body      varchar(40) references body (id),
    block     integer,
    starts_at bigint      not null,
    ends_at   bigint
);
create index role_person on role (person);
create index role_body on role (body);

-- Until now the only role came from the code the operator sees at the first start; that code now makes an administrator.
insert into role (id, person, role, starts_at) select person, person, 'ADMINISTRATOR', given_at from role_before;
drop table role_before;

delete from invitation where used_at is null;
alter table invitation add column body varchar(40) references body (id);
alter table invitation add column block integer;
alter table invitation add column starts_at bigint;
-- The role that ends when this invitation is accepted, and when.
alter table invitation add column hands_over varchar(16);
alter table invitation add column old_ends_at bigint;
create index invitation_expires on invitation (expires_at);

-- Codes that were wrong; five within an hour lock their person for an hour.
create table wrong_code (
    person varchar(16) not null references person (id),
    at     bigint      not null
);
create index wrong_code_person on wrong_code (person, at);

-- Every use of a role: who (a person of the talk or an account of the desk), as what, what, where, when.
create table audit (
    id      ${identity},
    at      bigint       not null,
    person  varchar(16)  references person (id),
    account varchar(100),
    role    varchar(20)  not null,
    act     varchar(100) not null,
    body    varchar(40),
    block   integer,
    detail  text         not null
);
create index audit_at on audit (at);
create index audit_body on audit (body, at);
create index audit_person on audit (person);

-- Which rich menu a person was given last, and not before when to try again if that failed.
create table shown_menu (
    person   varchar(16) primary key references person (id),
    menu     varchar(20) not null,
    again_at bigint      not null
);
