-- What a person's leaving leaves behind as numbers, and what is open for minutes only.

create index question_asker on question (person);

-- How often people who are gone, or whose answers are too old to keep by person, had said what.
create table rsvp_erased (
    occurrence varchar(100) not null references occurrence (id),
    answer     varchar(10)  not null,
    total      integer      not null,
    primary key (occurrence, answer)
);
create index rsvp_person on rsvp (person);

create table feedback_erased (
    occurrence varchar(100) not null references occurrence (id),
    rating     varchar(10)  not null,
    total      integer      not null,
    primary key (occurrence, rating)
);
create index feedback_person on feedback (person);

-- To whom a parcel of unknown outcome goes on being tried after they were erased; gone when it is settled.
create table erased_recipient (
    parcel      varchar(36)  not null references parcel (id),
    external_id varchar(100) not null,
    erased_at   bigint       not null,
    primary key (parcel, external_id)
);

-- The question of the first taps or of the settings that is open with a person.
create table asked_setting (
    person   varchar(16) primary key references person (id),
    step     varchar(20) not null,
    through  boolean     not null,
    again    boolean     not null,
    asked_at bigint      not null
);

-- Six digits shown on one door and typed on the other.
create table door_code (
    code       varchar(6)  primary key,
    person     varchar(16) not null unique references person (id),
    expires_at bigint      not null
);

-- The page on which a person reads all that is kept about them, for some minutes; only the hash of its key is here.
create table kept_page (
    hash       varchar(64) primary key,
    person     varchar(16) not null references person (id),
    expires_at bigint      not null
);
create index kept_page_person on kept_page (person);

-- How much the bot is used, by month, door and kind; in parts, so that turns side by side need not wait for one row.
create table usage_count (
    month   varchar(7)  not null,
    channel varchar(20) not null,
    kind    varchar(20) not null,
    part    integer     not null,
    total   bigint      not null,
    primary key (month, channel, kind, part)
);

-- Who was counted as one of the month's people, until the month is over.
create table counted_person (
    month   varchar(7)  not null,
    channel varchar(20) not null,
    person  varchar(16) not null references person (id),
    primary key (month, channel, person)
);
create index counted_person_person on counted_person (person);
