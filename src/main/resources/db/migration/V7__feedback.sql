create table feedback (
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    rating     varchar(10)  not null,
    answers    text         not null,
    given_at   bigint       not null,
    primary key (occurrence, person)
);
