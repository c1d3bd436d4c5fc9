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
insert into address values ('stage', '会長', '5y7pfxx8rc1g8068', 1778985000000, null);
insert into address values ('stage', '住民', '5q18azaa1c5ybnns', 1778367600000, null);
insert into address values ('stage', '住民A', 'j90gde785g206v2k', 1778985000000, null);
insert into address values ('stage', '住民B', 'k616yq0dxgpmpkx2', 1778371200000, null);
insert into feedback values ('sakura-park-2026-05-17', 'j90gde785g206v2k', 'good', '{"about":"people","words":"子どもたちも楽しそうでした"}', 1778985000000);
insert into flyway_schema_history values (1, '1', 'conversation', 'SQL', 'V1__conversation.sql', 1363484708, '', '2026-11-22 11:37:31.928', 28, 1);
insert into flyway_schema_history values (2, '2', 'line', 'SQL', 'V2__line.sql', 858768436, '', '2026-11-22 11:37:31.987', 5, 1);
insert into flyway_schema_history values (3, '3', 'webchat', 'SQL', 'V3__webchat.sql', 271598679, '', '2026-11-22 11:37:32.007', 1, 1);
insert into flyway_schema_history values (4, '4', 'delivery', 'SQL', 'V4__delivery.sql', -398146044, '', '2026-11-22 11:37:32.022', 6, 1);
insert into flyway_schema_history values (5, '5', 'gatherings', 'SQL', 'V5__gatherings.sql', -1809317750, '', '2026-11-22 11:37:32.037', 4, 1);
insert into flyway_schema_history values (6, '6', 'residents', 'SQL', 'V6__residents.sql', -99738488, '', '2026-11-22 11:37:32.052', 3, 1);
insert into flyway_schema_history values (7, '7', 'feedback', 'SQL', 'V7__feedback.sql', -1218536907, '', '2026-11-22 11:37:32.135', 1, 1);
insert into flyway_schema_history values (8, '8', 'faq', 'SQL', 'V8__faq.sql', 162441393, '', '2026-11-22 11:37:32.147', 1, 1);
insert into inbox values ('1cb9f480-50cf-4f5a-8377-de85f509c3bd', 'stage', '住民B', 1778367600000, 1778367600000, null, 0, 1778367600000);
insert into inbox values ('44985e38-5108-4960-afe4-02a8611dc77e', 'stage', '住民B', 1778371200000, 1778371200000, null, 0, 1778371200000);
insert into inbox values ('5266a1d1-09b9-4b0b-b4c0-cf3c2e0ed1ba', 'stage', '住民A', 1778985000000, 1778985000000, null, 0, 1778985000000);
insert into inbox values ('5e4d9b36-ba08-44aa-a88f-ae2a3e89d439', 'stage', '住民A', 1778985000000, 1778985000000, null, 0, 1778985000000);
insert into inbox values ('71331ba0-4e72-4186-b5a3-db57adc14833', 'stage', '住民A', 1778985000000, 1778985000000, null, 0, 1778985000000);
insert into inbox values ('759c5ebd-5354-4c5a-97e0-8312010a047a', 'stage', '住民A', 1778371200000, 1778371200000, null, 0, 1778371200000);
insert into inbox values ('8605d69e-c9af-4b7d-bbc1-53eeb80c5830', 'stage', '会長', 1778985000000, 1778985000000, null, 0, 1778985000000);
insert into inbox values ('a561e645-4fec-445b-b611-72f03422169a', 'stage', '住民A', 1778367600000, 1778367600000, null, 0, 1778367600000);
insert into inbox values ('b391a037-60f6-4ba5-a792-97e63f5a79e6', 'stage', '住民A', 1778371200000, 1778371200000, null, 0, 1778371200000);
insert into inbox values ('cc524be2-bb5b-45dd-9b0c-0ba02ed2df13', 'stage', '会長', 1778367600000, 1778367600000, null, 0, 1778367600000);
insert into inbox values ('f7e6220d-e678-483d-a6f0-897d1cf99c1e', 'stage', '住民', 1778367600000, 1778367600000, null, 0, 1778367600000);
insert into mailbox values ('6p6qakq022wm6ape', 'j90gde785g206v2k', 1778922000000, '9336dd5c-4c73-4ec0-9fc2-c9508962b09f', 1778922000000);
insert into mailbox values ('j4nsv7bj9ack2631', 'j90gde785g206v2k', 1778985000000, 'a07a5c00-205c-4f33-82cb-7dc4b6e90fd2', 1778985000000);
insert into mailbox values ('wmxmsgcnkx54ycq9', '5q18azaa1c5ybnns', 1778371200000, '0edc416c-a41f-4221-9919-57a3bf8533d3', 1778371200000);
insert into mailbox values ('wmxmsgcnkx54ycq9', '5y7pfxx8rc1g8068', 1778371200000, '0edc416c-a41f-4221-9919-57a3bf8533d3', 1778371200000);
insert into mailbox values ('wmxmsgcnkx54ycq9', 'j90gde785g206v2k', 1778371200000, '0edc416c-a41f-4221-9919-57a3bf8533d3', 1778371200000);
insert into mailbox values ('wmxmsgcnkx54ycq9', 'k616yq0dxgpmpkx2', 1778371200000, '0edc416c-a41f-4221-9919-57a3bf8533d3', 1778371200000);
insert into occurrence values ('sakura-park-2026-05-17', 'sakura-park', '2026-05-17', 1778972400000, 1778977800000, 1778371200000);
insert into parcel values ('0edc416c-a41f-4221-9919-57a3bf8533d3', 'wmxmsgcnkx54ycq9', 'stage', 1, 1778371200000, 'accepted', null, 1778371200000);
insert into parcel values ('9336dd5c-4c73-4ec0-9fc2-c9508962b09f', '6p6qakq022wm6ape', 'stage', 1, 1778922000000, 'accepted', null, 1778922000000);
insert into parcel values ('a07a5c00-205c-4f33-82cb-7dc4b6e90fd2', 'j4nsv7bj9ack2631', 'stage', 1, 1778985000000, 'accepted', null, 1778985000000);
insert into person values ('5q18azaa1c5ybnns', 1778367600000, 1778367600000);
insert into person values ('5y7pfxx8rc1g8068', 1778367600000, 1778367600000);
insert into person values ('j90gde785g206v2k', 1778367600000, 1778367600000);
insert into person values ('k616yq0dxgpmpkx2', 1778367600000, 1778367600000);
insert into posting values ('6p6qakq022wm6ape', 'timeline/sakura-park-2026-05-17/DaysBefore[days=1, time=18:00]/going', 'going', 'sakura-park-2026-05-17', 1, '[{"text":"明日8時から、さくら公園の清掃です。\n集合：さくら公園 東の入口\n持ち物：軍手、飲み物\n来られなくなったときは、下のボタンで教えてください。","choices":[{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778922000000, 1778972400000, 'j90gde785g206v2k', null);
insert into posting values ('j4nsv7bj9ack2631', 'timeline/sakura-park-2026-05-17/AfterEnd[after=PT2H]/going', 'going', 'sakura-park-2026-05-17', 1, '[{"text":"さくら公園の清掃、おつかれさまでした。\n今日は、どうでしたか？","choices":[{"label":"よかった","meaning":"feedback/good/sakura-park-2026-05-17"},{"label":"ふつう","meaning":"feedback/ok/sakura-park-2026-05-17"},{"label":"こまった","meaning":"feedback/trouble/sakura-park-2026-05-17"}],"lasting":true}]', 1778985000000, 1779582600000, 'j90gde785g206v2k', null);
insert into posting values ('wmxmsgcnkx54ycq9', 'timeline/sakura-park-2026-05-17/AtOnce[]/everyone', 'everyone', 'sakura-park-2026-05-17', 1, '[{"text":"5月17日（日）8時から、さくら公園の清掃があります。\n集合：さくら公園 東の入口\n持ち物：軍手、飲み物\n出られますか？","choices":[{"label":"出られます","meaning":"rsvp/going/sakura-park-2026-05-17"},{"label":"まだわかりません","meaning":"rsvp/undecided/sakura-park-2026-05-17"},{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778371200000, 1778972400000, 'k616yq0dxgpmpkx2', null);
insert into progress values ('5q18azaa1c5ybnns', '[{"label":"行事","meaning":"gatherings/list"},{"label":"窓口","meaning":"desk/show"}]', 0, 1778367600000);
insert into progress values ('5y7pfxx8rc1g8068', '[]', 0, 1778985000000);
insert into progress values ('j90gde785g206v2k', '[]', 0, 1778985000000);
insert into progress values ('k616yq0dxgpmpkx2', '[]', 0, 1778371200000);
insert into role values ('5y7pfxx8rc1g8068', 'LEADER', 1778367600000);
insert into rsvp values ('sakura-park-2026-05-17', 'j90gde785g206v2k', 'going', 1778371200000);
insert into rsvp values ('sakura-park-2026-05-17', 'k616yq0dxgpmpkx2', 'absent', 1778371200000);
