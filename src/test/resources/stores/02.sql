CREATE TABLE address (
    channel     varchar(20)  not null,
    external_id varchar(100) not null,
    person      varchar(16)  not null references person (id),
    heard_at    bigint       not null,
    left_at     bigint,
    primary key (channel, external_id)
);
CREATE TABLE bubble (
    seq     integer primary key autoincrement,
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
CREATE TABLE feedback (
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    rating     varchar(10)  not null,
    answers    text         not null,
    given_at   bigint       not null,
    primary key (occurrence, person)
);
CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
CREATE TABLE inbox (
    id          varchar(100) primary key,
    channel     varchar(20)  not null,
    external_id varchar(100) not null,
    said_at     bigint       not null,
    arrived_at  bigint       not null,
    body        text,
    tries       integer      not null default 0,
    done_at     bigint
);
CREATE TABLE invitation (
    code       varchar(20) primary key,
    role       varchar(20) not null,
    expires_at bigint      not null,
    used_at    bigint
);
CREATE TABLE mailbox (
    posting  varchar(16) not null references posting (id),
    person   varchar(16) not null references person (id),
    put_at   bigint      not null,
    parcel   varchar(36),
    taken_at bigint,
    primary key (posting, person)
) without rowid;
CREATE TABLE occurrence (
    id        varchar(100) primary key,
    gathering varchar(80) not null,
    day       varchar(10) not null,
    starts_at bigint      not null,
    ends_at   bigint      not null,
    opened_at bigint      not null
);
CREATE TABLE open_dialogue (
    person     varchar(16) primary key references person (id),
    dialogue   varchar(50)  not null,
    about      varchar(100) not null,
    next       integer      not null,
    answers    text         not null,
    updated_at bigint       not null
);
CREATE TABLE parcel (
    id             varchar(36) primary key,
    posting        varchar(16) not null references posting (id),
    channel        varchar(20) not null,
    attempts       integer     not null default 0,
    first_tried_at bigint,
    state          varchar(20) not null,
    why            varchar(200),
    settled_at     bigint
);
CREATE TABLE person (
    id         varchar(16) primary key,
    created_at bigint not null,
    greeted_at bigint
);
CREATE TABLE posting (
    id         varchar(16) primary key,
    cause      varchar(200) not null unique,
    audience   varchar(50)  not null,
    about      varchar(100) not null,
    pushed     integer      not null,
    messages   text         not null,
    created_at bigint       not null,
    until_at   bigint       not null,
    cut_after  varchar(16)  not null default '',
    stopped    varchar(50)
);
CREATE TABLE progress (
    person     varchar(16) primary key references person (id),
    offered    text    not null,
    misses     integer not null,
    updated_at bigint  not null
);
CREATE TABLE question (
    id       varchar(16) primary key,
    person   varchar(16) references person (id),
    words    text        not null,
    zone     varchar(10) not null,
    offered  text        not null,
    state    varchar(10) not null,
    asked_at bigint      not null
);
CREATE TABLE reply (
    id          varchar(100) primary key,
    external_id varchar(100) not null,
    token       varchar(100) not null,
    messages    text         not null,
    expires_at  bigint       not null,
    tried_at    bigint
);
CREATE TABLE role (
    person   varchar(16) not null references person (id),
    role     varchar(20) not null,
    given_at bigint      not null,
    primary key (person, role)
);
CREATE TABLE rsvp (
    occurrence  varchar(100) not null references occurrence (id),
    person      varchar(16)  not null references person (id),
    answer      varchar(10)  not null,
    answered_at bigint       not null,
    primary key (occurrence, person)
) without rowid;
CREATE TABLE scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            blob,
    execution_time       timestamp with time zone not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
CREATE INDEX address_person on address (person);
CREATE INDEX bubble_talk on bubble (address, seq);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX inbox_done on inbox (arrived_at) where done_at is not null;
CREATE INDEX inbox_waiting on inbox (channel, external_id, said_at, id) where done_at is null;
CREATE INDEX mailbox_parcel on mailbox (parcel) where parcel is not null;
CREATE INDEX mailbox_waiting on mailbox (person) where taken_at is null;
CREATE INDEX occurrence_ends on occurrence (ends_at);
CREATE INDEX parcel_posting on parcel (posting);
CREATE INDEX posting_until on posting (until_at);
CREATE INDEX question_state on question (state, asked_at);
CREATE INDEX reply_untried on reply (expires_at, id) where tried_at is null;
CREATE INDEX scheduled_tasks_due on scheduled_tasks (execution_time);
insert into address values ('stage', '会長', 'd3mwzyyh11j3tf5n', 1778985000000, null);
insert into address values ('stage', '住民', 's39v55p1vbkvzsv4', 1778367600000, null);
insert into address values ('stage', '住民A', '3etpx0gdwcqzcdna', 1778985000000, null);
insert into address values ('stage', '住民B', 'zebn0crvrhn19a34', 1778371200000, null);
insert into feedback values ('sakura-park-2026-05-17', '3etpx0gdwcqzcdna', 'good', '{"about":"people","words":"子どもたちも楽しそうでした"}', 1778985000000);
insert into flyway_schema_history values (1, '1', 'conversation', 'SQL', 'V1__conversation.sql', 1363484708, '', '2026-11-22 12:24:42.306', 2, 1);
insert into flyway_schema_history values (2, '2', 'line', 'SQL', 'V2__line.sql', 858768436, '', '2026-11-22 12:24:42.312', 0, 1);
insert into flyway_schema_history values (3, '3', 'webchat', 'SQL', 'V3__webchat.sql', 271598679, '', '2026-11-22 12:24:42.316', 0, 1);
insert into flyway_schema_history values (4, '4', 'delivery', 'SQL', 'V4__delivery.sql', -398146044, '', '2026-11-22 12:24:42.321', 0, 1);
insert into flyway_schema_history values (5, '5', 'gatherings', 'SQL', 'V5__gatherings.sql', -1809317750, '', '2026-11-22 12:24:42.324', 0, 1);
insert into flyway_schema_history values (6, '6', 'residents', 'SQL', 'V6__residents.sql', -99738488, '', '2026-11-22 12:24:42.332', 0, 1);
insert into flyway_schema_history values (7, '7', 'feedback', 'SQL', 'V7__feedback.sql', -1218536907, '', '2026-11-22 12:24:42.334', 0, 1);
insert into flyway_schema_history values (8, '8', 'faq', 'SQL', 'V8__faq.sql', 162441393, '', '2026-11-22 12:24:42.337', 0, 1);
insert into inbox values ('02518b0b-7fab-45c4-8be8-2a8f4267eb2a', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000);
insert into inbox values ('1a2e7b85-6d5b-49c5-a6de-fb693da808cd', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000);
insert into inbox values ('3a9271eb-2865-408d-86d5-bc5da28ddbbb', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000);
insert into inbox values ('579c1daf-faa2-48c9-9a83-486be3de24d0', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000);
insert into inbox values ('6bf4f276-3893-46d5-bb90-fa4c14a86052', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000);
insert into inbox values ('9bd317cf-4ba4-4a73-a63d-d402d863a683', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000);
insert into inbox values ('b1e99c2c-e64d-4fbd-808f-97530be57c06', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000);
insert into inbox values ('cc8da7b3-69b0-4f07-82eb-52d65a391d4e', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000);
insert into inbox values ('e78cf3dc-5f72-458c-b953-d853e73a4bdc', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000);
insert into inbox values ('eeeaa330-aa18-4c4a-9162-8df16fa6b3b1', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000);
insert into inbox values ('f1070521-7b44-4b58-8b12-4efc1be8a0b6', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000);
insert into mailbox values ('qa5yksjvxwkzg5fh', '3etpx0gdwcqzcdna', 1778922000000, 'aa4a8ff8-1072-4869-ae7c-770e960470d7', 1778922000000);
insert into mailbox values ('rqkyw23va3k7htqp', '3etpx0gdwcqzcdna', 1778371200000, 'd4fe5eb9-8a37-44a5-956e-febd71672ba0', 1778371200000);
insert into mailbox values ('rqkyw23va3k7htqp', 'd3mwzyyh11j3tf5n', 1778371200000, 'd4fe5eb9-8a37-44a5-956e-febd71672ba0', 1778371200000);
insert into mailbox values ('rqkyw23va3k7htqp', 's39v55p1vbkvzsv4', 1778371200000, 'd4fe5eb9-8a37-44a5-956e-febd71672ba0', 1778371200000);
insert into mailbox values ('rqkyw23va3k7htqp', 'zebn0crvrhn19a34', 1778371200000, 'd4fe5eb9-8a37-44a5-956e-febd71672ba0', 1778371200000);
insert into mailbox values ('yv83h1z2be2eg199', '3etpx0gdwcqzcdna', 1778985000000, '3d1e0487-cfda-4082-8a61-38b68eb95d9d', 1778985000000);
insert into occurrence values ('sakura-park-2026-05-17', 'sakura-park', '2026-05-17', 1778972400000, 1778977800000, 1778371200000);
insert into parcel values ('3d1e0487-cfda-4082-8a61-38b68eb95d9d', 'yv83h1z2be2eg199', 'stage', 1, 1778985000000, 'accepted', null, 1778985000000);
insert into parcel values ('aa4a8ff8-1072-4869-ae7c-770e960470d7', 'qa5yksjvxwkzg5fh', 'stage', 1, 1778922000000, 'accepted', null, 1778922000000);
insert into parcel values ('d4fe5eb9-8a37-44a5-956e-febd71672ba0', 'rqkyw23va3k7htqp', 'stage', 1, 1778371200000, 'accepted', null, 1778371200000);
insert into person values ('3etpx0gdwcqzcdna', 1778367600000, 1778367600000);
insert into person values ('d3mwzyyh11j3tf5n', 1778367600000, 1778367600000);
insert into person values ('s39v55p1vbkvzsv4', 1778367600000, 1778367600000);
insert into person values ('zebn0crvrhn19a34', 1778367600000, 1778367600000);
insert into posting values ('qa5yksjvxwkzg5fh', 'timeline/sakura-park-2026-05-17/1日前 18:00/going', 'going', 'sakura-park-2026-05-17', 1, '[{"text":"明日8時から、さくら公園の清掃です。\n集合：さくら公園 東の入口\n持ち物：軍手、飲み物\n来られなくなったときは、下のボタンで教えてください。","choices":[{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778922000000, 1778943600000, '3etpx0gdwcqzcdna', null);
insert into posting values ('rqkyw23va3k7htqp', 'timeline/sakura-park-2026-05-17/すぐに/everyone', 'everyone', 'sakura-park-2026-05-17', 1, '[{"text":"5月17日（日）8時から、さくら公園の清掃があります。\n集合：さくら公園 東の入口\n持ち物：軍手、飲み物\n出られますか？","choices":[{"label":"出られます","meaning":"rsvp/going/sakura-park-2026-05-17"},{"label":"まだわかりません","meaning":"rsvp/undecided/sakura-park-2026-05-17"},{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778371200000, 1778972400000, 'zebn0crvrhn19a34', null);
insert into posting values ('yv83h1z2be2eg199', 'timeline/sakura-park-2026-05-17/終了120分後/going', 'going', 'sakura-park-2026-05-17', 1, '[{"text":"さくら公園の清掃、おつかれさまでした。\nいかがでしたか？","choices":[{"label":"よかった","meaning":"feedback/good/sakura-park-2026-05-17"},{"label":"ふつう","meaning":"feedback/ok/sakura-park-2026-05-17"},{"label":"こまった","meaning":"feedback/trouble/sakura-park-2026-05-17"}],"lasting":true}]', 1778985000000, 1779582600000, '3etpx0gdwcqzcdna', null);
insert into progress values ('3etpx0gdwcqzcdna', '[]', 0, 1778985000000);
insert into progress values ('d3mwzyyh11j3tf5n', '[]', 0, 1778985000000);
insert into progress values ('s39v55p1vbkvzsv4', '[{"label":"行事","meaning":"gatherings/list"},{"label":"窓口","meaning":"desk/show"}]', 0, 1778367600000);
insert into progress values ('zebn0crvrhn19a34', '[]', 0, 1778371200000);
insert into role values ('d3mwzyyh11j3tf5n', 'LEADER', 1778367600000);
insert into rsvp values ('sakura-park-2026-05-17', '3etpx0gdwcqzcdna', 'going', 1778371200000);
insert into rsvp values ('sakura-park-2026-05-17', 'zebn0crvrhn19a34', 'absent', 1778371200000);
