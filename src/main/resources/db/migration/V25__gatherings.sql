-- The facts of a day that no file knows, or that differ from its file; null: the file leads.
alter table occurrence add column facts text;
-- draft, open, firm (it takes place), postponed, cancelled.
alter table occurrence add column state varchar(10) not null default 'open';
-- The spare day it was put off to.
alter table occurrence add column moved_to varchar(100);
alter table occurrence add column decided_at bigint;
-- How often its facts have been changed.
alter table occurrence add column revision integer not null default 0;
-- By what it is looked for; as in its facts.
alter table occurrence add column name varchar(200);
alter table occurrence add column place varchar(200);
alter table occurrence add column body varchar(40);
alter table occurrence add column district varchar(40);
create index occurrence_day on occurrence (day);
create index occurrence_body on occurrence (body, day);
create index occurrence_district on occurrence (district, day);

-- Who came (受付): one number of a block, or a household, or a person.
create table attendance (
    id         varchar(16) primary key,
    occurrence varchar(100) not null references occurrence (id),
    block      integer,
    household  varchar(16) references household (id),
    person     varchar(16) references person (id),
    people     integer      not null,
    at         bigint       not null
);
create unique index attendance_block on attendance (occurrence, block);
create unique index attendance_household on attendance (occurrence, household);
create unique index attendance_of_person on attendance (occurrence, person);
create index attendance_person on attendance (person);

-- How many of a household come and what they bring; in a sign-up whose turn it is, and until when a freed place is theirs.
alter table rsvp add column adults integer not null default 1;
alter table rsvp add column children integer not null default 0;
alter table rsvp add column brings varchar(300);
alter table rsvp add column arrival bigint not null default 0;
alter table rsvp add column offered_until bigint;
create index rsvp_offered on rsvp (offered_until) where offered_until is not null;
-- The last number of arrival that was given away; counting it up holds the row, so that no two take the last place.
alter table occurrence add column arrivals bigint not null default 0;

-- When the decider and the deputy were asked about the weather, and when people were told that it is in doubt.
alter table occurrence add column asked_at bigint;
alter table occurrence add column deputy_at bigint;
alter table occurrence add column doubt_at bigint;

-- Place and time as those concerned know them, and since when they are no longer right.
alter table occurrence add column told varchar(500);
alter table occurrence add column changed_at bigint;

-- What a leader has entered for those who answered by telephone or on paper; no name is kept.
create table entered_rsvp (
    id            varchar(16) primary key,
    occurrence    varchar(100) not null references occurrence (id),
    block         integer,
    answer        varchar(10)  not null,
    people        integer      not null,
    arrival       bigint       not null,
    at            bigint       not null
);
create index entered_rsvp_occurrence on entered_rsvp (occurrence);
