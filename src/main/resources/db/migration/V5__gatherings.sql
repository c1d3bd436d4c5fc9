-- One day of a gathering; what it is called and where it is stands in its file.
create table occurrence (
    id        varchar(100) primary key,
    gathering varchar(80) not null,
    day       varchar(10) not null,
    starts_at bigint      not null,
    ends_at   bigint      not null,
    opened_at bigint      not null
);
create index occurrence_ends on occurrence (ends_at);

create table rsvp (
    occurrence  varchar(100) not null references occurrence (id),
    person      varchar(16)  not null references person (id),
    answer      varchar(10)  not null,
    answered_at bigint       not null,
    primary key (occurrence, person)
) ${clustered};
