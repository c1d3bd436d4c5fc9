-- Wrong codes of people who were erased, by a keyed hash of where they wrote from: erasing does not begin the count anew.
-- The key goes with the last of them, within a night; after that nobody can tell whose they were.
create table erased_try (
    hash varchar(64) not null,
    at   bigint      not null
);
create index erased_try_hash on erased_try (hash, at);

create table erased_try_key (
    id     integer     primary key,
    secret varchar(64) not null
);
