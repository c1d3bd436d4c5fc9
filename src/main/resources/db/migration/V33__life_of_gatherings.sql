-- What those who lead are called (会長, 副会長), as they have said themselves: by it the facts of a gathering name who decides.
create table title (
    person varchar(16) not null references person (id),
    body   varchar(40) not null references body (id),
    title  varchar(40) not null,
    at     bigint      not null,
    primary key (person, body)
) ${clustered};
create index title_body on title (body);

-- The photos of the day (当日の写真), as those who ran it sent them, and the keys of the page on which they are chosen.
create table day_photo (
    id         varchar(16)  primary key,
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  references person (id),
    type       varchar(20)  not null,
    content    ${bytes}     not null,
    at         bigint       not null
);
create index day_photo_occurrence on day_photo (occurrence, at);
create index day_photo_person on day_photo (person);
create table day_photo_key (
    hash       varchar(64)  primary key,
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    expires_at bigint       not null
);
create index day_photo_key_person on day_photo_key (person);

-- The weeks in which leaders have been told what to look after (行事の気をつけること), by their Monday.
create table gathering_week (
    monday  varchar(10) primary key,
    made_at bigint      not null
);

-- What has been cancelled lately is looked for again and again.
create index notice_change_due on notice_change (due_at);
