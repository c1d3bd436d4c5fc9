CREATE TABLE account (
    id          varchar(16)  primary key,
    name        varchar(60)  not null unique,
    password    varchar(100) not null,
    role        varchar(20)  not null,
    stamp       integer      not null default 0,
    secret      varchar(64),
    last_step   bigint       not null default 0,
    made_at     bigint       not null,
    seen_at     bigint,
    ended_at    bigint
);
CREATE TABLE acknowledgement (
    notice varchar(16) not null references notice (id),
    person varchar(16) not null references person (id),
    at     bigint      not null,
    primary key (notice, person)
) without rowid;
CREATE TABLE address (
    channel     varchar(20)  not null,
    external_id varchar(100) not null,
    person      varchar(16)  not null references person (id),
    heard_at    bigint       not null,
    left_at     bigint, said_at bigint not null default 0,
    primary key (channel, external_id)
);
CREATE TABLE allowance (
    channel  varchar(20) primary key,
    monthly  bigint,
    used     bigint not null,
    asked_at bigint not null
);
CREATE TABLE asked_setting (
    person   varchar(16) primary key references person (id),
    step     varchar(20) not null,
    through  boolean     not null,
    again    boolean     not null,
    asked_at bigint      not null
);
CREATE TABLE attachment (
    id      varchar(43) primary key,
    notice  varchar(16) not null references notice (id),
    type    varchar(20) not null,
    content blob    not null,
    at      bigint      not null
);
CREATE TABLE attachment_key (
    hash       varchar(64) primary key,
    notice     varchar(16) not null references notice (id),
    expires_at bigint      not null
);
CREATE TABLE attempt (
    door     varchar(80) primary key,
    began_at bigint      not null,
    tries    integer     not null
) without rowid;
CREATE TABLE audit (
    id      integer primary key autoincrement,
    at      bigint       not null,
    person  varchar(16)  references person (id),
    account varchar(100),
    role    varchar(20)  not null,
    act     varchar(100) not null,
    body    varchar(40),
    block   integer,
    detail  text         not null
);
CREATE TABLE body (
    id       varchar(40)  primary key,
    kind     varchar(20)  not null,
    name     varchar(100) not null,
    reading  varchar(200) not null,
    district varchar(40)  references district (id),
    fields   varchar(200) not null default '',
    area     varchar(200) not null default '',
    desk     varchar(200) not null default '',
    about    text         not null default '',
    blocks   integer      not null default 0,
    ended_at bigint
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
CREATE TABLE contact (
    notice    varchar(16) primary key references notice (id),
    -- For whoever is asked by someone else.
    code      varchar(6) not null,
    person    varchar(16) references person (id),
    words     varchar(60),
    -- The event in the inbox they came with.
    said      varchar(100),
    made_at   bigint     not null,
    agreed_at bigint
);
CREATE TABLE counted_person (
    month   varchar(7)  not null,
    channel varchar(20) not null,
    person  varchar(16) not null references person (id),
    primary key (month, channel, person)
);
CREATE TABLE desk_link (
    hash       varchar(64) primary key,
    purpose    varchar(20) not null,
    person     varchar(16) references person (id),
    account    varchar(16) references account (id),
    role       varchar(20),
    expires_at bigint      not null,
    used_at    bigint
);
CREATE TABLE desk_rule (
    name  varchar(40)  primary key,
    value varchar(100) not null
) without rowid;
CREATE TABLE digest (
    id       varchar(16)  primary key,
    monday   varchar(10)  not null,
    made_at  bigint       not null
);
CREATE TABLE digest_reader (
    digest varchar(16) not null references digest (id),
    person varchar(16) not null references person (id),
    primary key (digest, person)
) without rowid;
CREATE TABLE district (
    id      varchar(40)  primary key,
    name    varchar(100) not null,
    reading varchar(200) not null
);
CREATE TABLE door_code (
    code       varchar(6)  primary key,
    person     varchar(16) not null unique references person (id),
    expires_at bigint      not null
);
CREATE TABLE edit (
    id       integer primary key autoincrement,
    after_id bigint       not null unique,
    file     varchar(200) not null,
    content  text,
    made_by  varchar(100) not null,
    made_at  bigint       not null
);
CREATE TABLE erased_recipient (
    parcel      varchar(36)  not null references parcel (id),
    external_id varchar(100) not null,
    erased_at   bigint       not null,
    primary key (parcel, external_id)
);
CREATE TABLE erased_try (
    hash varchar(64) not null,
    at   bigint      not null
);
CREATE TABLE erased_try_key (
    id     integer     primary key,
    secret varchar(64) not null
);
CREATE TABLE feedback (
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    rating     varchar(10)  not null,
    answers    text         not null,
    given_at   bigint       not null,
    primary key (occurrence, person)
);
CREATE TABLE feedback_erased (
    occurrence varchar(100) not null references occurrence (id),
    rating     varchar(10)  not null,
    total      integer      not null,
    primary key (occurrence, rating)
);
CREATE TABLE first_message (
    code       varchar(6) primary key,
    expires_at bigint     not null,
    person     varchar(16) references person (id),
    arrived_at bigint
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
CREATE TABLE follow (
    person varchar(16) not null references person (id),
    body   varchar(40) not null references body (id),
    since  bigint      not null,
    primary key (person, body)
) without rowid;
CREATE TABLE given_answer (
    said     varchar(100) primary key,
    person   varchar(16)  not null references person (id),
    dialogue varchar(50)  not null,
    about    varchar(100) not null,
    question varchar(50)  not null,
    given_at bigint       not null
);
CREATE TABLE household (
    id         varchar(16) primary key,
    body       varchar(40) not null references body (id),
    block      integer     not null,
    number     integer     not null,
    code       varchar(6)  not null unique,
    printed_at bigint      not null,
    unique (body, block, number)
);
CREATE TABLE ignored (
    alike      varchar(200) primary key,
    ignored_by varchar(100) not null,
    ignored_at bigint       not null
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
, message varchar(100));
CREATE TABLE inquiry (
    id       varchar(16) primary key,
    notice   varchar(16) not null references notice (id),
    person   varchar(16) not null references person (id),
    words    text        not null,
    answer   text,
    -- Whom the answer went to: one, or all.
    told     varchar(10),
    asked_at bigint      not null
, said varchar(100));
CREATE TABLE interest (
    person   varchar(16) not null references person (id),
    interest varchar(20) not null,
    primary key (person, interest)
) without rowid;
CREATE TABLE invitation (
    code       varchar(20) primary key,
    role       varchar(20) not null,
    expires_at bigint      not null,
    used_at    bigint
, body varchar(40) references body (id), block integer, starts_at bigint, hands_over varchar(16), old_ends_at bigint);
CREATE TABLE kept_page (
    hash       varchar(64) primary key,
    person     varchar(16) not null references person (id),
    expires_at bigint      not null
);
CREATE TABLE mailbox (
    posting  varchar(16) not null references posting (id),
    person   varchar(16) not null references person (id),
    put_at   bigint      not null,
    parcel   varchar(36),
    taken_at bigint,
    primary key (posting, person)
) without rowid;
CREATE TABLE menu_to_unlink (
    channel     varchar(20)  not null,
    external_id varchar(100) not null,
    erased_at   bigint       not null,
    again_at    bigint       not null,
    primary key (channel, external_id)
) without rowid;
CREATE TABLE notice (
    id         varchar(16) primary key,
    kind       varchar(10) not null,
    body       varchar(40) references body (id),
    sender     varchar(16) references person (id),
    facts      text        not null,
    whom       varchar(500),
    listed     boolean     not null default true,
    state      varchar(10) not null,
    tries      integer     not null default 0,
    written_at bigint      not null,
    due_at     bigint,
    -- How many have confirmed and been erased since.
    erased     integer     not null default 0
, urgent boolean not null default false, said_at bigint, wanted_at bigint, held varchar(500), model varchar(16), saved boolean not null default false, writer varchar(16), code varchar(6));
CREATE TABLE notice_change (
    id     varchar(16)  primary key,
    notice varchar(16)  not null references notice (id),
    kind   varchar(12)  not null,
    facts  text         not null,
    reason varchar(500) not null,
    sender varchar(16)  references person (id),
    tries  integer      not null default 0,
    due_at bigint       not null
);
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
CREATE TABLE paper_answer (
    notice    varchar(16) not null references notice (id) on delete cascade,
    household varchar(16) not null references household (id),
    comes     boolean,
    people    integer     not null default 0,
    at        bigint      not null,
    primary key (notice, household)
) without rowid;
CREATE TABLE paper_rsvp (
    occurrence varchar(100) not null references occurrence (id),
    household  varchar(16)  not null references household (id),
    answer     varchar(10)  not null,
    people     integer      not null,
    at         bigint       not null,
    primary key (occurrence, household)
) without rowid;
CREATE TABLE parcel (
    id             varchar(36) primary key,
    posting        varchar(16) not null references posting (id),
    channel        varchar(20) not null,
    attempts       integer     not null default 0,
    first_tried_at bigint,
    state          varchar(20) not null,
    why            varchar(200),
    settled_at     bigint
, size integer not null default 0);
CREATE TABLE person (
    id         varchar(16) primary key,
    created_at bigint not null,
    greeted_at bigint
);
CREATE TABLE phrasing (
    id            varchar(16)  primary key,
    entry         varchar(60)  not null,
    words         text         not null,
    alike         varchar(200) not null,
    put_by        varchar(100) not null,
    put_at        bigint       not null,
    taken_back_at bigint
);
CREATE TABLE posting (
    id         varchar(16) primary key,
    cause      varchar(200) not null unique,
    audience   varchar(50)  not null,
    about      varchar(100) not null,
    messages   text         not null,
    created_at bigint       not null,
    until_at   bigint       not null,
    cut_after  varchar(16)  not null default '',
    stopped    varchar(50)
, push varchar(10) not null default 'NEVER', body varchar(40), sender varchar(16), due_at bigint not null default 0, cut_at bigint, whose varchar(16));
CREATE TABLE printed_code (
    account varchar(16) not null references account (id),
    hash    varchar(64) not null,
    used_at bigint,
    primary key (account, hash)
) without rowid;
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
, alike varchar(200) not null default '', picked varchar(60), helped boolean, said varchar(100), phrasing varchar(16), replied_at bigint);
CREATE TABLE reply (
    id          varchar(100) primary key,
    external_id varchar(100) not null,
    token       varchar(100) not null,
    messages    text         not null,
    expires_at  bigint       not null,
    tried_at    bigint
);
CREATE TABLE request_done (
    notice varchar(16) not null references notice (id),
    body   varchar(40) not null references body (id),
    person varchar(16) references person (id),
    at     bigint      not null,
    primary key (notice, body)
) without rowid;
CREATE TABLE resident (
    person    varchar(16) primary key references person (id),
    body      varchar(40) references body (id),
    block     integer,
    household varchar(16) references household (id),
    proven_at bigint,
    easy      boolean     not null default false,
    at_once   boolean     not null default true,
    handle    varchar(6)  unique,
    set_at    bigint      not null
);
CREATE TABLE role (
    id        varchar(16) primary key,
    person    varchar(16) not null references person (id),
    role      varchar(20) not null,
    body      varchar(40) references body (id),
    block     integer,
    starts_at bigint      not null,
    ends_at   bigint
);
CREATE TABLE round (
    id        varchar(200) primary key,
    audience  varchar(50)  not null,
    about     varchar(100) not null,
    due_at    bigint       not null,
    cut_after varchar(16)  not null default '',
    cut_at    bigint
);
CREATE TABLE round_days (
    body varchar(40) primary key,
    days varchar(20) not null,
    hour varchar(5)  not null
);
CREATE TABLE rsvp (
    occurrence  varchar(100) not null references occurrence (id),
    person      varchar(16)  not null references person (id),
    answer      varchar(10)  not null,
    answered_at bigint       not null,
    primary key (occurrence, person)
) without rowid;
CREATE TABLE rsvp_erased (
    occurrence varchar(100) not null references occurrence (id),
    answer     varchar(10)  not null,
    total      integer      not null,
    primary key (occurrence, answer)
);
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
CREATE TABLE setup_step (
    step    varchar(20)  primary key,
    done_by varchar(100) not null,
    done_at bigint       not null
) without rowid;
CREATE TABLE shown_menu (
    person   varchar(16) primary key references person (id),
    menu     varchar(20) not null,
    again_at bigint      not null
);
CREATE TABLE signup (
    notice varchar(16) not null references notice (id),
    person varchar(16) not null references person (id),
    comes  boolean     not null,
    at     bigint      not null,
    primary key (notice, person)
) without rowid;
CREATE TABLE spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    blob     not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);
CREATE TABLE usage_count (
    month   varchar(7)  not null,
    channel varchar(20) not null,
    kind    varchar(20) not null,
    part    integer     not null,
    total   bigint      not null,
    primary key (month, channel, kind, part)
);
CREATE TABLE wrong_at_door (
    channel varchar(20) not null,
    at      bigint      not null
);
CREATE TABLE wrong_code (
    person varchar(16) not null references person (id),
    at     bigint      not null
);
CREATE INDEX acknowledgement_person on acknowledgement (person);
CREATE INDEX address_person on address (person, left_at, heard_at, channel, external_id);
CREATE INDEX attachment_key_notice on attachment_key (notice);
CREATE UNIQUE INDEX attachment_notice on attachment (notice);
CREATE INDEX audit_at on audit (at);
CREATE INDEX audit_body on audit (body, at);
CREATE INDEX audit_person on audit (person);
CREATE INDEX body_district on body (district);
CREATE INDEX bubble_talk on bubble (address, seq);
CREATE INDEX contact_person on contact (person);
CREATE INDEX counted_person_person on counted_person (person);
CREATE INDEX desk_link_person on desk_link (person);
CREATE INDEX digest_reader_person on digest_reader (person);
CREATE INDEX edit_file on edit (file, id);
CREATE INDEX erased_try_hash on erased_try (hash, at);
CREATE INDEX feedback_person on feedback (person);
CREATE INDEX first_message_person on first_message (person);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX follow_body on follow (body);
CREATE INDEX given_answer_given on given_answer (given_at);
CREATE INDEX given_answer_person on given_answer (person);
CREATE INDEX inbox_done on inbox (arrived_at) where done_at is not null;
CREATE INDEX inbox_message on inbox (channel, message) where message is not null;
CREATE INDEX inbox_waiting on inbox (channel, external_id, said_at, id) where done_at is null;
CREATE INDEX inquiry_notice on inquiry (notice);
CREATE INDEX inquiry_person on inquiry (person);
CREATE INDEX inquiry_said on inquiry (said) where said is not null;
CREATE INDEX invitation_expires on invitation (expires_at);
CREATE INDEX kept_page_person on kept_page (person);
CREATE INDEX mailbox_parcel on mailbox (parcel) where parcel is not null;
CREATE INDEX mailbox_waiting on mailbox (person) where taken_at is null;
CREATE INDEX notice_body on notice (body, due_at);
CREATE INDEX notice_change_notice on notice_change (notice, due_at);
CREATE INDEX notice_change_sender on notice_change (sender);
CREATE UNIQUE INDEX notice_code on notice (code) where code is not null;
CREATE INDEX notice_due on notice (due_at);
CREATE INDEX notice_said on notice (sender, said_at);
CREATE INDEX notice_sender on notice (sender, due_at);
CREATE INDEX notice_writer on notice (writer, due_at) where writer is not null;
CREATE INDEX occurrence_ends on occurrence (ends_at);
CREATE INDEX paper_answer_household on paper_answer (household);
CREATE INDEX paper_rsvp_household on paper_rsvp (household);
CREATE INDEX parcel_posting on parcel (posting);
CREATE INDEX parcel_tried on parcel (channel, first_tried_at);
CREATE INDEX phrasing_alike on phrasing (alike);
CREATE INDEX posting_sender on posting (sender) where sender is not null;
CREATE INDEX posting_until on posting (until_at);
CREATE INDEX posting_whose on posting (whose) where whose is not null;
CREATE INDEX question_alike on question (alike, asked_at);
CREATE INDEX question_asker on question (person);
CREATE INDEX question_person on question (person);
CREATE INDEX question_phrasing on question (phrasing);
CREATE INDEX question_said on question (said) where said is not null;
CREATE INDEX question_state on question (state, asked_at);
CREATE INDEX reply_untried on reply (expires_at, id) where tried_at is null;
CREATE INDEX request_done_person on request_done (person);
CREATE INDEX resident_body on resident (body, block);
CREATE INDEX resident_household on resident (household);
CREATE INDEX resident_of_body on resident (body, person);
CREATE INDEX role_body on role (body);
CREATE INDEX role_person on role (person);
CREATE INDEX rsvp_person on rsvp (person);
CREATE INDEX scheduled_tasks_due on scheduled_tasks (execution_time);
CREATE INDEX signup_person on signup (person);
CREATE UNIQUE INDEX spring_session_ix1 on spring_session (session_id);
CREATE INDEX spring_session_ix2 on spring_session (expiry_time);
CREATE INDEX spring_session_ix3 on spring_session (principal_name);
CREATE INDEX wrong_at_door_at on wrong_at_door (channel, at);
CREATE INDEX wrong_code_person on wrong_code (person, at);
insert into address values ('stage', 'みなとの会長', '3vwxvm2z6920dttp', 1778367600000, null, 1778367600000);
insert into address values ('stage', '会長', '20bz9v3tm19b8nk3', 1778985000000, null, 1778985000000);
insert into address values ('stage', '住民', 'rgg7mhf05wgnvb6b', 1778367600000, null, 1778367600000);
insert into address values ('stage', '住民A', 'anm9b2cqn8fveqkq', 1778985000000, null, 1778985000000);
insert into address values ('stage', '住民B', '22az4hnsy2j9jcmh', 1778371200000, null, 1778371200000);
insert into address values ('stage', '市の職員', 'am3p9cg5m5s43ax9', 1778367600000, null, 1778367600000);
insert into audit values (63, 1778985000000, '20bz9v3tm19b8nk3', null, 'LEADER', '行事の結果と感想を見る', 'sakura', null, '5月17日（日）のさくら公園の清掃');
insert into body values ('hanasaki', 'civic', '花咲く会', 'はなさくかい', null, '環境、まちづくり', '市内全域', '市民自治推進課', '駅前の花だんに、季節の花を植えています。', 0, null);
insert into body values ('minato', 'association', 'みなと町内会', 'みなとちょうないかい', 'hama', '', '港町', '市民自治推進課', '海岸のごみ拾いと、子どもの見守りをしています。', 2, null);
insert into body values ('sakura', 'association', 'さくら町内会', 'さくらちょうないかい', 'chuo', '', '桜町1丁目から3丁目', '市民自治推進課', '公園の清掃と、夏のお祭りをしています。', 3, null);
insert into counted_person values ('2026-05', 'stage', '20bz9v3tm19b8nk3');
insert into counted_person values ('2026-05', 'stage', '22az4hnsy2j9jcmh');
insert into counted_person values ('2026-05', 'stage', '3vwxvm2z6920dttp');
insert into counted_person values ('2026-05', 'stage', 'am3p9cg5m5s43ax9');
insert into counted_person values ('2026-05', 'stage', 'anm9b2cqn8fveqkq');
insert into counted_person values ('2026-05', 'stage', 'rgg7mhf05wgnvb6b');
insert into digest values ('2026-05-04', '2026-05-04', 1778367600000);
insert into digest values ('2026-05-11', '2026-05-11', 1778454000000);
insert into district values ('chuo', '中央地区', 'ちゅうおうちく');
insert into district values ('hama', '浜地区', 'はまちく');
insert into feedback values ('sakura-park-2026-05-17', 'anm9b2cqn8fveqkq', 'good', '{"about":"people","words":"子どもたちも楽しそうでした"}', 1778985000000);
insert into flyway_schema_history values (1, '1', 'conversation', 'SQL', 'V1__conversation.sql', 1363484708, '', '2026-11-26 11:39:35.174', 4, 1);
insert into flyway_schema_history values (2, '2', 'line', 'SQL', 'V2__line.sql', 858768436, '', '2026-11-26 11:39:35.185', 1, 1);
insert into flyway_schema_history values (3, '3', 'webchat', 'SQL', 'V3__webchat.sql', 271598679, '', '2026-11-26 11:39:35.190', 0, 1);
insert into flyway_schema_history values (4, '4', 'delivery', 'SQL', 'V4__delivery.sql', -398146044, '', '2026-11-26 11:39:35.197', 1, 1);
insert into flyway_schema_history values (5, '5', 'gatherings', 'SQL', 'V5__gatherings.sql', -1809317750, '', '2026-11-26 11:39:35.202', 1, 1);
insert into flyway_schema_history values (6, '6', 'residents', 'SQL', 'V6__residents.sql', -99738488, '', '2026-11-26 11:39:35.206', 0, 1);
insert into flyway_schema_history values (7, '7', 'feedback', 'SQL', 'V7__feedback.sql', -1218536907, '', '2026-11-26 11:39:35.211', 0, 1);
insert into flyway_schema_history values (8, '8', 'faq', 'SQL', 'V8__faq.sql', 162441393, '', '2026-11-26 11:39:35.215', 0, 1);
insert into flyway_schema_history values (9, '9', 'bodies', 'SQL', 'V9__bodies.sql', 355020493, '', '2026-11-26 11:39:35.222', 2, 1);
insert into flyway_schema_history values (10, '10', 'keeping', 'SQL', 'V10__keeping.sql', 1024047407, '', '2026-11-26 11:39:35.230', 2, 1);
insert into flyway_schema_history values (11, '11', 'roles', 'SQL', 'V11__roles.sql', 690129769, '', '2026-11-26 11:39:35.241', 5, 1);
insert into flyway_schema_history values (12, '12', 'desk', 'SQL', 'V12__desk.sql', 1838930967, '', '2026-11-26 11:39:35.248', 1, 1);
insert into flyway_schema_history values (13, '13', 'questions', 'SQL', 'V13__questions.sql', 1968166368, '', '2026-11-26 11:39:35.255', 2, 1);
insert into flyway_schema_history values (14, '14', 'edits', 'SQL', 'V14__edits.sql', 1844186903, '', '2026-11-26 11:39:35.259', 1, 1);
insert into flyway_schema_history values (15, '15', 'taken back', 'SQL', 'V15__taken_back.sql', -691743149, '', '2026-11-26 11:39:35.265', 2, 1);
insert into flyway_schema_history values (16, '16', 'delivery', 'SQL', 'V16__delivery.sql', -75275345, '', '2026-11-26 11:39:35.277', 7, 1);
insert into flyway_schema_history values (17, '17', 'settled questions', 'SQL', 'V17__settled_questions.sql', -310355481, '', '2026-11-26 11:39:35.283', 2, 1);
insert into flyway_schema_history values (18, '18', 'notices', 'SQL', 'V18__notices.sql', 1650582284, '', '2026-11-26 11:39:35.288', 1, 1);
insert into flyway_schema_history values (19, '19', 'traces', 'SQL', 'V19__traces.sql', 1967661898, '', '2026-11-26 11:39:35.293', 1, 1);
insert into flyway_schema_history values (20, '20', 'ended accounts', 'SQL', 'V20__ended_accounts.sql', 1344992687, '', '2026-11-26 11:39:35.297', 0, 1);
insert into flyway_schema_history values (21, '21', 'steered notices', 'SQL', 'V21__steered_notices.sql', 1489037637, '', '2026-11-26 11:39:35.308', 6, 1);
insert into flyway_schema_history values (22, '22', 'paper', 'SQL', 'V22__paper.sql', 61637608, '', '2026-11-26 11:39:35.315', 3, 1);
insert into flyway_schema_history values (23, '23', 'erased tries', 'SQL', 'V23__erased_tries.sql', -1931615914, '', '2026-11-26 11:39:35.319', 0, 1);
insert into flyway_schema_history values (24, '24', 'own words', 'SQL', 'V24__own_words.sql', 810170348, '', '2026-11-26 11:39:35.323', 1, 1);
insert into given_answer values ('6c480c8f-9100-4a74-ad31-5283b9b16982', 'anm9b2cqn8fveqkq', 'feedback', 'sakura-park-2026-05-17', 'words', 1778985000000);
insert into household values ('cq6q3acd5smhgtvs', 'sakura', 3, 7, 'KTRMBX', 0);
insert into inbox values ('055df410-fd37-482c-857f-1db85f5a4de6', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000, null);
insert into inbox values ('0ef3f317-9bbb-431f-8b6e-08ddd9cdd258', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('13a2fd27-cf97-4e01-ad2b-92f737636c4e', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000, null);
insert into inbox values ('23382c83-7032-4738-b111-0733fd97f36d', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('2d4c0922-167a-469a-9f27-653d1f2512db', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('3611e93f-e461-4f9f-a9a5-fcd0b5c71937', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000, null);
insert into inbox values ('51f95430-15dc-4874-937e-c5f45e11428e', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into inbox values ('628e780e-4306-4e71-b395-b8fc18509f0e', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('6c480c8f-9100-4a74-ad31-5283b9b16982', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into inbox values ('a27ba1ad-e73d-4807-8afd-f6a7f6edba8e', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('e2f69722-df42-4842-ba2c-3d3050eeda04', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('ead8d728-114e-4c0c-9ad2-4d947fe32b21', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into inbox values ('f10d542f-3824-41e9-984f-11bb94d6b494', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into mailbox values ('p45h7p8yth5af796', 'anm9b2cqn8fveqkq', 1778985000000, '1fc8ab99-554b-4efd-940f-ae0963599a46', null);
insert into mailbox values ('t0k6b46j8xyw3qje', 'anm9b2cqn8fveqkq', 1778922000000, 'b44ebf92-8872-4bb4-ac73-7d0bd26f88fa', null);
insert into mailbox values ('xghftctjm9jxprb7', '20bz9v3tm19b8nk3', 1778371200000, 'ad1d3f7a-335d-4521-ad25-c07824c62b46', null);
insert into mailbox values ('xghftctjm9jxprb7', '22az4hnsy2j9jcmh', 1778371200000, 'ad1d3f7a-335d-4521-ad25-c07824c62b46', null);
insert into mailbox values ('xghftctjm9jxprb7', '3vwxvm2z6920dttp', 1778371200000, 'ad1d3f7a-335d-4521-ad25-c07824c62b46', null);
insert into mailbox values ('xghftctjm9jxprb7', 'am3p9cg5m5s43ax9', 1778371200000, 'ad1d3f7a-335d-4521-ad25-c07824c62b46', null);
insert into mailbox values ('xghftctjm9jxprb7', 'anm9b2cqn8fveqkq', 1778371200000, 'ad1d3f7a-335d-4521-ad25-c07824c62b46', null);
insert into mailbox values ('xghftctjm9jxprb7', 'rgg7mhf05wgnvb6b', 1778371200000, 'ad1d3f7a-335d-4521-ad25-c07824c62b46', null);
insert into occurrence values ('sakura-park-2026-05-17', 'sakura-park', '2026-05-17', 1778972400000, 1778977800000, 1778371200000);
insert into parcel values ('1fc8ab99-554b-4efd-940f-ae0963599a46', 'p45h7p8yth5af796', 'stage', 1, 1778985000000, 'accepted', null, 1778985000000, 1);
insert into parcel values ('ad1d3f7a-335d-4521-ad25-c07824c62b46', 'xghftctjm9jxprb7', 'stage', 1, 1778371200000, 'accepted', null, 1778371200000, 6);
insert into parcel values ('b44ebf92-8872-4bb4-ac73-7d0bd26f88fa', 't0k6b46j8xyw3qje', 'stage', 1, 1778922000000, 'accepted', null, 1778922000000, 1);
insert into person values ('20bz9v3tm19b8nk3', 1778367600000, 1778367600000);
insert into person values ('22az4hnsy2j9jcmh', 1778367600000, 1778367600000);
insert into person values ('3vwxvm2z6920dttp', 1778367600000, 1778367600000);
insert into person values ('am3p9cg5m5s43ax9', 1778367600000, 1778367600000);
insert into person values ('anm9b2cqn8fveqkq', 1778367600000, 1778367600000);
insert into person values ('rgg7mhf05wgnvb6b', 1778367600000, 1778367600000);
insert into posting values ('p45h7p8yth5af796', 'timeline/sakura-park-2026-05-17/終了120分後/going', 'going', 'sakura-park-2026-05-17', '[{"text":"さくら公園の清掃、おつかれさまでした。\nいかがでしたか？","choices":[{"label":"よかった","meaning":"feedback/good/sakura-park-2026-05-17"},{"label":"ふつう","meaning":"feedback/ok/sakura-park-2026-05-17"},{"label":"こまった","meaning":"feedback/trouble/sakura-park-2026-05-17"}],"lasting":true}]', 1778985000000, 1779582600000, 'anm9b2cqn8fveqkq', null, 'ONCE', null, null, 0, 1778985000000, null);
insert into posting values ('t0k6b46j8xyw3qje', 'timeline/sakura-park-2026-05-17/1日前 18:00/going', 'going', 'sakura-park-2026-05-17', '[{"text":"明日8時から、さくら公園の清掃です。\n集合：さくら公園 東の入口\n持ち物：軍手、飲み物\n来られなくなったときは、下のボタンで教えてください。","choices":[{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778922000000, 1778943600000, 'anm9b2cqn8fveqkq', null, 'ONCE', null, null, 0, 1778922000000, null);
insert into posting values ('xghftctjm9jxprb7', 'timeline/sakura-park-2026-05-17/すぐに/everyone', 'everyone', 'sakura-park-2026-05-17', '[{"text":"5月17日（日）8時から、さくら公園の清掃があります。\n集合：さくら公園 東の入口\n持ち物：軍手、飲み物\n出られますか？","choices":[{"label":"出られます","meaning":"rsvp/going/sakura-park-2026-05-17"},{"label":"まだわかりません","meaning":"rsvp/undecided/sakura-park-2026-05-17"},{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778371200000, 1778972400000, 'rgg7mhf05wgnvb6b', null, 'ONCE', null, null, 0, 1778371200000, null);
insert into progress values ('20bz9v3tm19b8nk3', '[]', 0, 1778985000000);
insert into progress values ('22az4hnsy2j9jcmh', '[]', 0, 1778371200000);
insert into progress values ('3vwxvm2z6920dttp', '[{"label":"町内会をえらぶ","meaning":"settings/begin-body"},{"label":"知りたいことをえらぶ","meaning":"settings/begin-interests"},{"label":"受け取り方をえらぶ","meaning":"settings/begin-words"}]', 0, 1778367600000);
insert into progress values ('am3p9cg5m5s43ax9', '[{"label":"町内会をえらぶ","meaning":"settings/begin-body"},{"label":"知りたいことをえらぶ","meaning":"settings/begin-interests"},{"label":"受け取り方をえらぶ","meaning":"settings/begin-words"}]', 0, 1778367600000);
insert into progress values ('anm9b2cqn8fveqkq', '[]', 0, 1778985000000);
insert into progress values ('rgg7mhf05wgnvb6b', '[{"label":"町内会をえらぶ","meaning":"settings/begin-body"},{"label":"知りたいことをえらぶ","meaning":"settings/begin-interests"},{"label":"受け取り方をえらぶ","meaning":"settings/begin-words"}]', 0, 1778367600000);
insert into role values ('1gdmhb3zkfshkkd5', '3vwxvm2z6920dttp', 'LEADER', 'minato', null, 1778367600000, null);
insert into role values ('ny02ps2b99g1q5sd', '20bz9v3tm19b8nk3', 'LEADER', 'sakura', null, 1778367600000, null);
insert into role values ('q59kzsztgv7crk6a', 'am3p9cg5m5s43ax9', 'STAFF', null, null, 1778367600000, null);
insert into round values ('2026-05-15/association/minato', 'association', 'minato', 1778835600000, '', 1778835600000);
insert into round values ('2026-05-15/association/sakura', 'association', 'sakura', 1778835600000, '', 1778835600000);
insert into round values ('2026-05-15/unattached/', 'unattached', '', 1778835600000, 'rgg7mhf05wgnvb6b', 1778835600000);
insert into rsvp values ('sakura-park-2026-05-17', '22az4hnsy2j9jcmh', 'absent', 1778371200000);
insert into rsvp values ('sakura-park-2026-05-17', 'anm9b2cqn8fveqkq', 'going', 1778371200000);
insert into usage_count values ('2026-05', 'stage', 'chose', 0, 1);
insert into usage_count values ('2026-05', 'stage', 'chose', 3, 1);
insert into usage_count values ('2026-05', 'stage', 'chose', 6, 1);
insert into usage_count values ('2026-05', 'stage', 'joined', 0, 3);
insert into usage_count values ('2026-05', 'stage', 'joined', 1, 1);
insert into usage_count values ('2026-05', 'stage', 'joined', 2, 1);
insert into usage_count values ('2026-05', 'stage', 'joined', 3, 1);
insert into usage_count values ('2026-05', 'stage', 'people', 0, 1);
insert into usage_count values ('2026-05', 'stage', 'people', 2, 1);
insert into usage_count values ('2026-05', 'stage', 'people', 3, 1);
insert into usage_count values ('2026-05', 'stage', 'people', 5, 2);
insert into usage_count values ('2026-05', 'stage', 'people', 6, 1);
insert into usage_count values ('2026-05', 'stage', 'wrote', 1, 2);
insert into usage_count values ('2026-05', 'stage', 'wrote', 3, 1);
insert into usage_count values ('2026-05', 'stage', 'wrote', 5, 1);
