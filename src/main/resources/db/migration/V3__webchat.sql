-- What the page of the web chat shows. Pages ask for what is newer than the last number they have, so a number is
-- never given twice, not even after a deletion.
create table bubble (
    seq     ${identity},
    address varchar(100)  not null,
    who     varchar(10)   not null,
    cause   varchar(64)   not null,
    place   integer       not null,
    text    text          not null,
    choices text          not null,
    lasting boolean       not null,
    at      bigint        not null,
    unique (address, who, cause, place)
);
create index bubble_talk on bubble (address, seq);
