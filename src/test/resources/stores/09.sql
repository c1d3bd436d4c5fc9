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
    left_at     bigint, said_at bigint not null default 0, joined integer not null default 0,
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
CREATE TABLE attendance (
    id         varchar(16) primary key,
    occurrence varchar(100) not null references occurrence (id),
    block      integer,
    household  varchar(16) references household (id),
    person     varchar(16) references person (id),
    people     integer      not null,
    at         bigint       not null
, own boolean not null default false, home_block integer);
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
    at      bigint        not null, unread boolean not null default false,
    unique (address, who, cause, place)
);
CREATE TABLE campaign (
    id        varchar(16)  primary key,
    name      varchar(100) not null,
    first_day varchar(10)  not null,
    last_day  varchar(10)  not null,
    made_at   bigint       not null
);
CREATE TABLE campaign_part (
    campaign   varchar(16)  not null references campaign (id),
    body       varchar(40)  not null references body (id),
    occurrence varchar(100) not null references occurrence (id),
    people     integer      not null,
    bags       integer      not null,
    heap       varchar(200) not null,
    at         bigint       not null,
    primary key (campaign, body)
) without rowid;
CREATE TABLE case_card (
    id         varchar(16)  primary key,
    occurrence varchar(100) unique references occurrence (id),
    title      varchar(200) not null,
    field      varchar(40)  not null,
    form       varchar(40)  not null,
    partners   varchar(300) not null,
    place      varchar(200) not null,
    well       text         not null,
    badly      text         not null,
    advice     text         not null,
    valuable   boolean      not null,
    shown      boolean      not null,
    made_at    bigint       not null
);
CREATE TABLE check_done (
    occurrence varchar(100) not null references occurrence (id),
    item       varchar(300) not null,
    at         bigint       not null,
    primary key (occurrence, item)
) without rowid;
CREATE TABLE check_in_code (
    occurrence varchar(100) primary key references occurrence (id),
    code       varchar(5)   not null unique,
    made_at    bigint       not null
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
CREATE TABLE day_photo (
    id         varchar(16)  primary key,
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  references person (id),
    type       varchar(20)  not null,
    content    blob     not null,
    at         bigint       not null
);
CREATE TABLE day_photo_key (
    hash       varchar(64)  primary key,
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    expires_at bigint       not null
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
CREATE TABLE echo (
    id         varchar(16)  primary key,
    occurrence varchar(100) not null references occurrence (id),
    name       varchar(200) not null,
    body       varchar(40)  references body (id),
    theme      varchar(60)  not null,
    heard      varchar(300) not null,
    answer     varchar(300) not null,
    changes    boolean      not null,
    said_at    bigint       not null
, state varchar(10) not null default 'told');
CREATE TABLE edit (
    id       integer primary key autoincrement,
    after_id bigint       not null unique,
    file     varchar(200) not null,
    content  text,
    made_by  varchar(100) not null,
    made_at  bigint       not null
);
CREATE TABLE entered_rsvp (
    id            varchar(16) primary key,
    occurrence    varchar(100) not null references occurrence (id),
    block         integer,
    answer        varchar(10)  not null,
    people        integer      not null,
    arrival       bigint       not null,
    at            bigint       not null
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
CREATE TABLE errand (
    id       varchar(16)  primary key,
    kind     varchar(20)  not null,
    who      varchar(200) not null,
    total    integer      not null,
    done     integer      not null default 0,
    added    integer      not null default 0,
    changed  integer      not null default 0,
    same     integer      not null default 0,
    aside    integer      not null,
    reasons  text         not null,
    begun_at bigint       not null,
    ended_at bigint,
    seen     boolean      not null default false
);
CREATE TABLE errand_paper (
    errand  varchar(16) not null references errand (id) on delete cascade,
    kind    varchar(10) not null,
    content blob    not null,
    primary key (errand, kind)
);
CREATE TABLE "feedback" (
    id         integer primary key autoincrement,
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  references person (id),
    rating     varchar(10)  not null,
    reason     varchar(60),
    words      text,
    place      varchar(200),
    answers    text         not null default '{}',
    given_at   bigint       not null,
    -- The form a neighbour sent, so that sending it twice counts once.
    form       varchar(16), uncut boolean not null default false,
    unique (occurrence, person),
    unique (form)
);
CREATE TABLE feedback_cover (
    feedback integer      not null references feedback (id) on delete cascade,
    part     varchar(200) not null,
    at       bigint       not null,
    primary key (feedback, part)
) without rowid;
CREATE TABLE "feedback_erased" (
    occurrence varchar(100) not null references occurrence (id),
    rating     varchar(10)  not null,
    reason     varchar(60)  not null default '',
    total      integer      not null,
    primary key (occurrence, rating, reason)
);
CREATE TABLE feedback_photo (
    feedback integer     primary key references feedback (id) on delete cascade,
    type     varchar(20) not null,
    content  blob    not null,
    at       bigint      not null
, covered boolean not null default false);
CREATE TABLE feedback_photo_key (
    hash       varchar(64) primary key,
    feedback   integer     not null references feedback (id) on delete cascade,
    expires_at bigint      not null
);
CREATE TABLE feedback_word (
    occurrence varchar(100) not null,
    word       varchar(60)  not null,
    feedback   integer      not null references feedback (id) on delete cascade,
    primary key (occurrence, word, feedback)
) without rowid;
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
CREATE TABLE gathering_week (
    monday  varchar(10) primary key,
    made_at bigint      not null
);
CREATE TABLE given_answer (
    said     varchar(100) primary key,
    person   varchar(16)  not null references person (id),
    dialogue varchar(50)  not null,
    about    varchar(100) not null,
    question varchar(50)  not null,
    given_at bigint       not null
);
CREATE TABLE handover_tick (
    year    integer      not null,
    item    varchar(20)  not null,
    done_by varchar(100) not null,
    done_at bigint       not null,
    primary key (year, item)
) without rowid;
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
CREATE TABLE imported_gathering (
    source     varchar(400) primary key,
    occurrence varchar(100) not null references occurrence (id)
, facts text);
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
, said varchar(100), writer varchar(16), told_at bigint, held varchar(300));
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
    taken_at bigint, why varchar(200),
    primary key (posting, person)
) without rowid;
CREATE TABLE menu_to_unlink (
    channel     varchar(20)  not null,
    external_id varchar(100) not null,
    erased_at   bigint       not null,
    again_at    bigint       not null,
    primary key (channel, external_id)
) without rowid;
CREATE TABLE missed (
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    at         bigint       not null,
    primary key (occurrence, person)
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
, writer varchar(16), written_at bigint not null default 0, held varchar(300));
CREATE TABLE occurrence (
    id        varchar(100) primary key,
    gathering varchar(80) not null,
    day       varchar(10) not null,
    starts_at bigint      not null,
    ends_at   bigint      not null,
    opened_at bigint      not null
, facts text, state varchar(10) not null default 'open', moved_to varchar(100), decided_at bigint, townwide boolean not null default true, revision integer not null default 0, name varchar(200), place varchar(200), body varchar(40), district varchar(40), arrivals bigint not null default 0, asked_at bigint, deputy_at bigint, doubt_at bigint, told varchar(500), changed_at bigint, sought text, kind varchar(80), why varchar(200) not null default '', touched_at bigint, seen integer);
CREATE TABLE open_dialogue (
    person     varchar(16) primary key references person (id),
    dialogue   varchar(50)  not null,
    about      varchar(100) not null,
    next       integer      not null,
    answers    text         not null,
    updated_at bigint       not null
);
CREATE TABLE organiser_report (
    occurrence varchar(100) primary key references occurrence (id),
    people     integer,
    bags       integer,
    advice     text,
    minutes    integer,
    weight     integer,
    person     varchar(16) references person (id),
    at         bigint not null
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
    at         bigint       not null, arrival bigint not null default 0,
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
CREATE TABLE remark (
    id         varchar(16)  primary key,
    occurrence varchar(100) not null references occurrence (id),
    person     varchar(16)  not null references person (id),
    words      text         not null,
    said       varchar(100) not null,
    at         bigint       not null
);
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
    answered_at bigint       not null, adults integer not null default 1, children integer not null default 0, brings varchar(300), arrival bigint not null default 0, offered_until bigint,
    primary key (occurrence, person)
) without rowid;
CREATE TABLE rsvp_erased (
    occurrence varchar(100) not null references occurrence (id),
    answer     varchar(10)  not null,
    total      integer      not null,
    primary key (occurrence, answer)
);
CREATE TABLE sample (
    notice varchar(16) primary key,
    code   varchar(6)  not null unique,
    seen   varchar(64)
, laid varchar(200));
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
CREATE TABLE self_check (
    occurrence varchar(100) not null references occurrence (id),
    side       varchar(10)  not null,
    scores     text         not null,
    words      text,
    person     varchar(16)  references person (id),
    at         bigint       not null,
    primary key (occurrence, side)
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
CREATE TABLE site (
    id        varchar(16)  primary key,
    body      varchar(40)  not null references body (id),
    place     varchar(100) not null,
    part      varchar(200) not null,
    days      varchar(40)  not null,
    starts    varchar(5)   not null,
    ends      varchar(5)   not null,
    bags      varchar(200) not null,
    insurance varchar(20)  not null,
    until_day varchar(10)  not null,
    made_at   bigint       not null
, rain varchar(10), spot varchar(1000) not null default '');
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
CREATE TABLE title (
    person varchar(16) not null references person (id),
    body   varchar(40) not null references body (id),
    title  varchar(40) not null,
    at     bigint      not null,
    primary key (person, body)
) without rowid;
CREATE TABLE trouble (
    name    varchar(40) primary key,
    since   bigint not null,
    seen_at bigint not null,
    told_at bigint not null
) without rowid;
CREATE TABLE usage_count (
    month   varchar(7)  not null,
    channel varchar(20) not null,
    kind    varchar(20) not null,
    part    integer     not null,
    total   bigint      not null,
    primary key (month, channel, kind, part)
);
CREATE TABLE voice (
    id         varchar(16) primary key,
    receipt    varchar(12) unique,
    kind       varchar(10) not null,
    person     varchar(16) references person (id),
    background text,
    words      text,
    section    varchar(200),
    state      varchar(12) not null,
    how        text,
    support    text,
    reason     text,
    field      varchar(40),
    need       text,
    given_at   bigint      not null,
    decided_at bigint
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
CREATE INDEX address_joined on address (person) where joined = 1;
CREATE INDEX address_person on address (person, left_at, heard_at, channel, external_id);
CREATE INDEX address_reached on address (channel, person) where left_at is null;
CREATE INDEX attachment_key_notice on attachment_key (notice);
CREATE UNIQUE INDEX attachment_notice on attachment (notice);
CREATE UNIQUE INDEX attendance_block on attendance (occurrence, block);
CREATE UNIQUE INDEX attendance_household on attendance (occurrence, household);
CREATE UNIQUE INDEX attendance_of_person on attendance (occurrence, person);
CREATE INDEX attendance_person on attendance (person);
CREATE INDEX audit_at on audit (at);
CREATE INDEX audit_body on audit (body, at);
CREATE INDEX audit_person on audit (person);
CREATE INDEX body_district on body (district);
CREATE INDEX bubble_talk on bubble (address, seq);
CREATE INDEX bubble_unread on bubble (cause) where unread;
CREATE INDEX campaign_last on campaign (last_day);
CREATE INDEX case_card_shown on case_card (shown, made_at);
CREATE INDEX contact_person on contact (person);
CREATE INDEX counted_person_person on counted_person (person);
CREATE INDEX day_photo_key_person on day_photo_key (person);
CREATE INDEX day_photo_occurrence on day_photo (occurrence, at);
CREATE INDEX day_photo_person on day_photo (person);
CREATE INDEX desk_link_person on desk_link (person);
CREATE INDEX digest_reader_person on digest_reader (person);
CREATE INDEX echo_name on echo (name, said_at);
CREATE INDEX echo_occurrence on echo (occurrence);
CREATE INDEX edit_file on edit (file, id);
CREATE INDEX entered_rsvp_occurrence on entered_rsvp (occurrence);
CREATE INDEX erased_try_hash on erased_try (hash, at);
CREATE INDEX errand_unseen on errand (begun_at) where not seen;
CREATE INDEX feedback_come_in on feedback (given_at, occurrence);
CREATE INDEX feedback_commented on feedback (occurrence, rating, reason) where words is not null;
CREATE INDEX feedback_given on feedback (occurrence, given_at);
CREATE INDEX feedback_occurrence on feedback (occurrence, id);
CREATE INDEX feedback_person on feedback (person);
CREATE INDEX feedback_tally on feedback (occurrence, rating, reason, person);
CREATE INDEX feedback_trouble on feedback (occurrence, reason, place) where rating = 'trouble' and place is not null;
CREATE INDEX feedback_uncut on feedback (id) where uncut;
CREATE INDEX feedback_word_feedback on feedback_word (feedback, word);
CREATE INDEX feedback_word_word on feedback_word (word);
CREATE INDEX first_message_person on first_message (person);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX follow_body on follow (body);
CREATE INDEX given_answer_given on given_answer (given_at);
CREATE INDEX given_answer_person on given_answer (person);
CREATE INDEX inbox_done on inbox (arrived_at) where done_at is not null;
CREATE INDEX inbox_message on inbox (channel, message) where message is not null;
CREATE INDEX inbox_waiting on inbox (channel, external_id, said_at, id) where done_at is null;
CREATE INDEX inquiry_held on inquiry (notice) where held is not null;
CREATE INDEX inquiry_notice on inquiry (notice);
CREATE INDEX inquiry_person on inquiry (person);
CREATE INDEX inquiry_said on inquiry (said) where said is not null;
CREATE INDEX inquiry_untold on inquiry (notice) where told is null;
CREATE INDEX inquiry_writer on inquiry (writer, told_at) where writer is not null;
CREATE INDEX interest_counted on interest (interest);
CREATE INDEX invitation_expires on invitation (expires_at);
CREATE INDEX kept_page_person on kept_page (person);
CREATE INDEX mailbox_parcel on mailbox (parcel) where parcel is not null;
CREATE INDEX mailbox_waiting on mailbox (person) where taken_at is null;
CREATE INDEX mailbox_why on mailbox (posting, why) where why is not null;
CREATE INDEX missed_person on missed (person);
CREATE INDEX notice_body on notice (body, due_at);
CREATE INDEX notice_change_due on notice_change (due_at);
CREATE INDEX notice_change_held on notice_change (notice) where held is not null;
CREATE INDEX notice_change_notice on notice_change (notice, due_at);
CREATE INDEX notice_change_sender on notice_change (sender);
CREATE INDEX notice_change_writer on notice_change (writer, written_at) where writer is not null;
CREATE UNIQUE INDEX notice_code on notice (code) where code is not null;
CREATE INDEX notice_due on notice (due_at);
CREATE INDEX notice_said on notice (sender, said_at);
CREATE INDEX notice_sender on notice (sender, due_at);
CREATE INDEX notice_writer on notice (writer, due_at) where writer is not null;
CREATE INDEX occurrence_body on occurrence (body, day);
CREATE INDEX occurrence_day on occurrence (day);
CREATE INDEX occurrence_district on occurrence (district, day);
CREATE INDEX occurrence_ends on occurrence (ends_at);
CREATE INDEX occurrence_kind on occurrence (kind, day);
CREATE INDEX occurrence_moved on occurrence (moved_to) where moved_to is not null;
CREATE INDEX occurrence_name on occurrence (name, day);
CREATE INDEX occurrence_place on occurrence (place, day);
CREATE INDEX occurrence_unread on occurrence (id) where sought is null;
CREATE INDEX organiser_report_person on organiser_report (person);
CREATE INDEX paper_answer_household on paper_answer (household);
CREATE INDEX paper_rsvp_household on paper_rsvp (household);
CREATE INDEX parcel_given_up on parcel (settled_at) where state = 'given-up';
CREATE INDEX parcel_posting on parcel (posting);
CREATE INDEX parcel_spent on parcel (channel, first_tried_at, state, size);
CREATE INDEX parcel_state on parcel (state, settled_at);
CREATE INDEX parcel_stuck on parcel (first_tried_at) where state = 'waiting';
CREATE INDEX phrasing_alike on phrasing (alike);
CREATE INDEX posting_out on posting (due_at)
    where (push = 'ROUND' and audience <> 'bundle' or push = 'NEVER' and audience = 'one');
CREATE INDEX posting_sender on posting (sender) where sender is not null;
CREATE INDEX posting_stopped on posting (created_at) where stopped is not null;
CREATE INDEX posting_until on posting (until_at);
CREATE INDEX posting_whose on posting (whose) where whose is not null;
CREATE INDEX posting_written on posting (created_at, id) where audience <> 'one' and whose is null;
CREATE INDEX question_alike on question (alike, asked_at);
CREATE INDEX question_of_state on question (state, alike);
CREATE INDEX question_person on question (person);
CREATE INDEX question_phrasing on question (phrasing) where phrasing is not null;
CREATE INDEX question_said on question (said) where said is not null;
CREATE INDEX question_state on question (state, asked_at);
CREATE INDEX remark_occurrence on remark (occurrence, at);
CREATE INDEX remark_person on remark (person);
CREATE INDEX reply_untried on reply (expires_at, id) where tried_at is null;
CREATE INDEX request_done_person on request_done (person);
CREATE INDEX resident_body on resident (body, block);
CREATE INDEX resident_counted on resident (body, block, proven_at, easy, at_once);
CREATE INDEX resident_household on resident (household);
CREATE INDEX resident_of_body on resident (body, person);
CREATE INDEX role_body on role (body);
CREATE INDEX role_person on role (person);
CREATE INDEX rsvp_person on rsvp (person);
CREATE INDEX rsvp_waiting on rsvp (occurrence, arrival) where answer = 'waiting';
CREATE INDEX scheduled_tasks_due on scheduled_tasks (execution_time);
CREATE INDEX self_check_person on self_check (person);
CREATE INDEX signup_person on signup (person);
CREATE INDEX site_until on site (until_day);
CREATE UNIQUE INDEX spring_session_ix1 on spring_session (session_id);
CREATE INDEX spring_session_ix2 on spring_session (expiry_time);
CREATE INDEX spring_session_ix3 on spring_session (principal_name);
CREATE INDEX title_body on title (body);
CREATE INDEX voice_person on voice (person);
CREATE INDEX voice_state on voice (state, given_at);
CREATE INDEX wrong_at_door_at on wrong_at_door (channel, at);
CREATE INDEX wrong_code_person on wrong_code (person, at);
insert into address values ('stage', 'みなとの会長', 'kj3wq09vvr07wphk', 1778367600000, null, 1778367600000, 0);
insert into address values ('stage', '会長', '5t03egg25vqg5b9q', 1778985000000, null, 1778985000000, 0);
insert into address values ('stage', '住民', 'yen619vyrp0hpmr1', 1778367600000, null, 1778367600000, 0);
insert into address values ('stage', '住民A', 'je9ks51ht6bh0n8r', 1778985000000, null, 1778985000000, 0);
insert into address values ('stage', '住民B', '06131a6k82a2yzd7', 1778371200000, null, 1778371200000, 0);
insert into address values ('stage', '市の職員', 'zj1sw2qsb6xrva6j', 1778367600000, null, 1778367600000, 0);
insert into address values ('stage', '花咲く会の代表', 'xgbp17shgkt9r5x2', 1778367600000, null, 1778367600000, 0);
insert into audit values (226, 1778985000000, '5t03egg25vqg5b9q', null, 'LEADER', '行事の結果と感想を見る', 'sakura', null, '5月17日（日）のさくら公園の清掃');
insert into body values ('hanasaki', 'civic', '花咲く会', 'はなさくかい', null, '環境、まちづくり', '市内全域', '市民自治推進課', '駅前の花だんに、季節の花を植えています。', 0, null);
insert into body values ('minato', 'association', 'みなと町内会', 'みなとちょうないかい', 'hama', '', '港町', '市民自治推進課', '海岸のごみ拾いと、子どもの見守りをしています。', 2, null);
insert into body values ('sakura', 'association', 'さくら町内会', 'さくらちょうないかい', 'chuo', '', '桜町1丁目から3丁目', '市民自治推進課', '公園の清掃と、夏のお祭りをしています。', 3, null);
insert into counted_person values ('2026-05', 'stage', '06131a6k82a2yzd7');
insert into counted_person values ('2026-05', 'stage', '5t03egg25vqg5b9q');
insert into counted_person values ('2026-05', 'stage', 'je9ks51ht6bh0n8r');
insert into counted_person values ('2026-05', 'stage', 'kj3wq09vvr07wphk');
insert into counted_person values ('2026-05', 'stage', 'xgbp17shgkt9r5x2');
insert into counted_person values ('2026-05', 'stage', 'yen619vyrp0hpmr1');
insert into counted_person values ('2026-05', 'stage', 'zj1sw2qsb6xrva6j');
insert into desk_link values ('56b0444871a990b043d548515b8f8e26b0417a3caf5abc9a0853c4a7f3b310de', 'LEADER', '5t03egg25vqg5b9q', null, null, 1778985600000, null);
insert into digest values ('2026-05-04', '2026-05-04', 1778367600000);
insert into digest values ('2026-05-10', '2026-05-10', 1778367600000);
insert into digest values ('2026-05-11', '2026-05-11', 1778454000000);
insert into digest values ('2026-05-12', '2026-05-12', 1778540400000);
insert into digest values ('2026-05-13', '2026-05-13', 1778626800000);
insert into digest values ('2026-05-14', '2026-05-14', 1778713200000);
insert into digest values ('2026-05-15', '2026-05-15', 1778799600000);
insert into digest values ('2026-05-16', '2026-05-16', 1778886000000);
insert into digest values ('2026-05-17', '2026-05-17', 1778972400000);
insert into district values ('chuo', '中央地区', 'ちゅうおうちく');
insert into district values ('hama', '浜地区', 'はまちく');
insert into feedback values (31, 'sakura-park-2026-05-17', 'je9ks51ht6bh0n8r', 'good', 'people', '子どもたちも楽しそうでした', null, '{}', 1778985000000, null, 0);
insert into feedback_word values ('sakura-park-2026-05-17', 'そう', 31);
insert into feedback_word values ('sakura-park-2026-05-17', '子ども', 31);
insert into feedback_word values ('sakura-park-2026-05-17', '楽しい', 31);
insert into flyway_schema_history values (1, '1', 'conversation', 'SQL', 'V1__conversation.sql', 1363484708, '', '2026-11-27 14:14:50.856', 7, 1);
insert into flyway_schema_history values (2, '2', 'line', 'SQL', 'V2__line.sql', 858768436, '', '2026-11-27 14:14:50.871', 0, 1);
insert into flyway_schema_history values (3, '3', 'webchat', 'SQL', 'V3__webchat.sql', 271598679, '', '2026-11-27 14:14:50.887', 5, 1);
insert into flyway_schema_history values (4, '4', 'delivery', 'SQL', 'V4__delivery.sql', -398146044, '', '2026-11-27 14:14:50.900', 2, 1);
insert into flyway_schema_history values (5, '5', 'gatherings', 'SQL', 'V5__gatherings.sql', -1809317750, '', '2026-11-27 14:14:50.910', 0, 1);
insert into flyway_schema_history values (6, '6', 'residents', 'SQL', 'V6__residents.sql', -99738488, '', '2026-11-27 14:14:50.923', 1, 1);
insert into flyway_schema_history values (7, '7', 'feedback', 'SQL', 'V7__feedback.sql', -1218536907, '', '2026-11-27 14:14:50.927', 0, 1);
insert into flyway_schema_history values (8, '8', 'faq', 'SQL', 'V8__faq.sql', 162441393, '', '2026-11-27 14:14:50.937', 0, 1);
insert into flyway_schema_history values (9, '9', 'bodies', 'SQL', 'V9__bodies.sql', 355020493, '', '2026-11-27 14:14:50.978', 1, 1);
insert into flyway_schema_history values (10, '10', 'keeping', 'SQL', 'V10__keeping.sql', 1024047407, '', '2026-11-27 14:14:51.007', 2, 1);
insert into flyway_schema_history values (11, '11', 'roles', 'SQL', 'V11__roles.sql', 690129769, '', '2026-11-27 14:14:51.028', 16, 1);
insert into flyway_schema_history values (12, '12', 'desk', 'SQL', 'V12__desk.sql', 1838930967, '', '2026-11-27 14:14:51.037', 1, 1);
insert into flyway_schema_history values (13, '13', 'questions', 'SQL', 'V13__questions.sql', 1968166368, '', '2026-11-27 14:14:51.048', 6, 1);
insert into flyway_schema_history values (14, '14', 'edits', 'SQL', 'V14__edits.sql', 1844186903, '', '2026-11-27 14:14:51.051', 0, 1);
insert into flyway_schema_history values (15, '15', 'taken back', 'SQL', 'V15__taken_back.sql', -691743149, '', '2026-11-27 14:14:51.060', 6, 1);
insert into flyway_schema_history values (16, '16', 'delivery', 'SQL', 'V16__delivery.sql', -75275345, '', '2026-11-27 14:14:51.084', 17, 1);
insert into flyway_schema_history values (17, '17', 'settled questions', 'SQL', 'V17__settled_questions.sql', -310355481, '', '2026-11-27 14:14:51.097', 1, 1);
insert into flyway_schema_history values (18, '18', 'notices', 'SQL', 'V18__notices.sql', 1650582284, '', '2026-11-27 14:14:51.109', 1, 1);
insert into flyway_schema_history values (19, '19', 'traces', 'SQL', 'V19__traces.sql', 1967661898, '', '2026-11-27 14:14:51.118', 1, 1);
insert into flyway_schema_history values (20, '20', 'ended accounts', 'SQL', 'V20__ended_accounts.sql', 1344992687, '', '2026-11-27 14:14:51.131', 1, 1);
insert into flyway_schema_history values (21, '21', 'steered notices', 'SQL', 'V21__steered_notices.sql', 1489037637, '', '2026-11-27 14:14:51.152', 13, 1);
insert into flyway_schema_history values (22, '22', 'paper', 'SQL', 'V22__paper.sql', 61637608, '', '2026-11-27 14:14:51.176', 5, 1);
insert into flyway_schema_history values (23, '23', 'erased tries', 'SQL', 'V23__erased_tries.sql', -1931615914, '', '2026-11-27 14:14:51.180', 0, 1);
insert into flyway_schema_history values (24, '24', 'own words', 'SQL', 'V24__own_words.sql', 810170348, '', '2026-11-27 14:14:51.198', 7, 1);
insert into flyway_schema_history values (25, '25', 'gatherings', 'SQL', 'V25__gatherings.sql', 487714625, '', '2026-11-27 14:14:51.248', 31, 1);
insert into flyway_schema_history values (26, '26', 'looking after', 'SQL', 'V26__looking_after.sql', -1428046181, '', '2026-11-27 14:14:51.260', 5, 1);
insert into flyway_schema_history values (27, '27', 'voices', 'SQL', 'V27__voices.sql', 1082211721, '', '2026-11-27 14:14:51.301', 35, 1);
insert into flyway_schema_history values (28, '28', 'results', 'SQL', 'V28__results.sql', -1170380825, '', '2026-11-27 14:14:51.320', 10, 1);
insert into flyway_schema_history values (29, '30', 'counting', 'SQL', 'V30__counting.sql', 856283856, '', '2026-11-27 14:14:51.326', 1, 1);
insert into flyway_schema_history values (30, '31', 'sought gatherings', 'SQL', 'V31__sought_gatherings.sql', -1819397535, '', '2026-11-27 14:14:51.330', 1, 1);
insert into flyway_schema_history values (31, '32', 'news', 'SQL', 'V32__news.sql', -753167743, '', '2026-11-27 14:14:51.333', 0, 1);
insert into flyway_schema_history values (32, '33', 'life of gatherings', 'SQL', 'V33__life_of_gatherings.sql', -380419124, '', '2026-11-27 14:14:51.337', 0, 1);
insert into flyway_schema_history values (33, '34', 'sought anew', 'SQL', 'V34__sought_anew.sql', -1861424630, '', '2026-11-27 14:14:51.341', 0, 1);
insert into flyway_schema_history values (34, '35', 'kinds and taken back words', 'SQL', 'V35__kinds_and_taken_back_words.sql', 1713613491, '', '2026-11-27 14:14:51.346', 3, 1);
insert into flyway_schema_history values (35, '36', 'desk at a glance', 'SQL', 'V36__desk_at_a_glance.sql', -980190684, '', '2026-11-27 14:14:51.353', 1, 1);
insert into flyway_schema_history values (36, '37', 'trouble', 'SQL', 'V37__trouble.sql', 842849037, '', '2026-11-27 14:14:51.358', 0, 1);
insert into flyway_schema_history values (37, '38', 'followed notices', 'SQL', 'V38__followed_notices.sql', -1666021985, '', '2026-11-27 14:14:51.373', 10, 1);
insert into flyway_schema_history values (38, '39', 'called off', 'SQL', 'V39__called_off.sql', -1174218350, '', '2026-11-27 14:14:51.381', 3, 1);
insert into flyway_schema_history values (39, '40', 'covered words', 'SQL', 'V40__covered_words.sql', -1930758716, '', '2026-11-27 14:14:51.385', 1, 1);
insert into flyway_schema_history values (40, '41', 'touched gatherings', 'SQL', 'V41__touched_gatherings.sql', 1998798212, '', '2026-11-27 14:14:51.392', 3, 1);
insert into flyway_schema_history values (41, '42', 'check in by code', 'SQL', 'V42__check_in_by_code.sql', -1618274498, '', '2026-11-27 14:14:51.398', 3, 1);
insert into flyway_schema_history values (42, '43', 'errands', 'SQL', 'V43__errands.sql', -65262120, '', '2026-11-27 14:14:51.404', 1, 1);
insert into flyway_schema_history values (43, '44', 'rows of lists', 'SQL', 'V44__rows_of_lists.sql', 81095872, '', '2026-11-27 14:14:51.409', 1, 1);
insert into flyway_schema_history values (44, '45', 'fewer indexes', 'SQL', 'V45__fewer_indexes.sql', -115573441, '', '2026-11-27 14:14:51.426', 1, 1);
insert into given_answer values ('a10752f7-f44a-44f4-9e0e-bb92f538fa4f', 'je9ks51ht6bh0n8r', 'feedback-good', 'sakura-park-2026-05-17', 'words', 1778985000000);
insert into household values ('b6b7ngb7y97j8wyq', 'sakura', 3, 7, 'KTRMBX', 0);
insert into inbox values ('16cea3be-dd16-4816-8414-b17ccdec7b80', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('1c641b0c-e30d-4668-8364-9177f57fa080', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into inbox values ('1f34138e-2ac5-4c9a-a214-b0507f2f3adb', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000, null);
insert into inbox values ('2ae4c8e1-eb1c-42f1-ade4-62200d96e7f3', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('369e1928-63b1-4b9d-8d74-3c67db04c40b', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into inbox values ('61c99c05-e6c3-44b4-b4b2-17069bfc9b59', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('71691a38-0fa7-4304-8312-bc98ff187e57', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('719c8c74-8b6a-40df-831e-fc89bbf9e881', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('75ae1cf5-8420-4d24-8689-9e4b4841c20a', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into inbox values ('a10752f7-f44a-44f4-9e0e-bb92f538fa4f', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into inbox values ('a3bbe4b5-f077-4fb4-97d3-f47a527fbb5c', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000, null);
insert into inbox values ('ac54d2f7-f451-4270-8c0c-aa0f5a51f48b', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into inbox values ('b8c776f7-dc9d-45a3-93a1-390bd17148cb', 'stage', '', 1778985000000, 1778985000000, null, 0, 1778985000000, null);
insert into inbox values ('f1241d03-d391-48aa-96b6-7ffe8dddb529', 'stage', '', 1778371200000, 1778371200000, null, 0, 1778371200000, null);
insert into inbox values ('fb0c661e-a76d-49cd-b658-2adaf270f7ba', 'stage', '', 1778367600000, 1778367600000, null, 0, 1778367600000, null);
insert into mailbox values ('3skmpxykv1qs9kz5', 'je9ks51ht6bh0n8r', 1778985000000, null, 1778985000000, null);
insert into mailbox values ('cn58t919h654dq2r', '5t03egg25vqg5b9q', 1778965200000, '88122096-a421-4482-ab18-66bbc62bdd91', null, null);
insert into mailbox values ('kbzjbgevgd0yfqxn', 'je9ks51ht6bh0n8r', 1778922000000, '3170f675-08f6-4f32-8801-1b7ec9bc09be', null, null);
insert into mailbox values ('qz0gh4jes7jgxvv1', '06131a6k82a2yzd7', 1778371200000, 'a29af0e4-783d-4e89-bc93-2d517bfc5c36', null, null);
insert into mailbox values ('qz0gh4jes7jgxvv1', '5t03egg25vqg5b9q', 1778371200000, 'a29af0e4-783d-4e89-bc93-2d517bfc5c36', null, null);
insert into mailbox values ('qz0gh4jes7jgxvv1', 'je9ks51ht6bh0n8r', 1778371200000, 'a29af0e4-783d-4e89-bc93-2d517bfc5c36', null, null);
insert into mailbox values ('qz0gh4jes7jgxvv1', 'kj3wq09vvr07wphk', 1778371200000, 'a29af0e4-783d-4e89-bc93-2d517bfc5c36', null, null);
insert into mailbox values ('qz0gh4jes7jgxvv1', 'xgbp17shgkt9r5x2', 1778371200000, 'a29af0e4-783d-4e89-bc93-2d517bfc5c36', null, null);
insert into mailbox values ('qz0gh4jes7jgxvv1', 'yen619vyrp0hpmr1', 1778371200000, 'a29af0e4-783d-4e89-bc93-2d517bfc5c36', null, null);
insert into mailbox values ('qz0gh4jes7jgxvv1', 'zj1sw2qsb6xrva6j', 1778371200000, 'a29af0e4-783d-4e89-bc93-2d517bfc5c36', null, null);
insert into mailbox values ('s71q53xr1qp8cgc2', '06131a6k82a2yzd7', 1778985000000, null, null, null);
insert into occurrence values ('sakura-park-2026-05-17', 'sakura-park', '2026-05-17', 1778972400000, 1778977800000, 1778371200000, null, 'open', null, null, 1, 0, 'さくら公園の清掃', 'さくら公園', 'sakura', 'chuo', 0, 1778965200000, 1778968800000, null, '5月17日（日）
8時から
さくら公園 東の入口
9時30分まで
さくら公園', null, 'さくら公園の清掃 さくら公園 苫小牧市 さくら町内会', 'cleanup', '', null, 187218182);
insert into parcel values ('3170f675-08f6-4f32-8801-1b7ec9bc09be', 'kbzjbgevgd0yfqxn', 'stage', 1, 1778922000000, 'accepted', null, 1778922000000, 1);
insert into parcel values ('88122096-a421-4482-ab18-66bbc62bdd91', 'cn58t919h654dq2r', 'stage', 1, 1778965200000, 'accepted', null, 1778965200000, 1);
insert into parcel values ('a29af0e4-783d-4e89-bc93-2d517bfc5c36', 'qz0gh4jes7jgxvv1', 'stage', 1, 1778371200000, 'accepted', null, 1778371200000, 7);
insert into person values ('06131a6k82a2yzd7', 1778367600000, 1778367600000);
insert into person values ('5t03egg25vqg5b9q', 1778367600000, 1778367600000);
insert into person values ('je9ks51ht6bh0n8r', 1778367600000, 1778367600000);
insert into person values ('kj3wq09vvr07wphk', 1778367600000, 1778367600000);
insert into person values ('xgbp17shgkt9r5x2', 1778367600000, 1778367600000);
insert into person values ('yen619vyrp0hpmr1', 1778367600000, 1778367600000);
insert into person values ('zj1sw2qsb6xrva6j', 1778367600000, 1778367600000);
insert into posting values ('3skmpxykv1qs9kz5', 'timeline/sakura-park-2026-05-17/終了120分後/came', 'came', 'sakura-park-2026-05-17', '[{"text":"さくら公園の清掃、おつかれさまでした。\nいかがでしたか？","choices":[{"label":"よかった","meaning":"feedback/good/sakura-park-2026-05-17"},{"label":"ふつう","meaning":"feedback/ok/sakura-park-2026-05-17"},{"label":"こまった","meaning":"feedback/trouble/sakura-park-2026-05-17"}],"lasting":true}]', 1778985000000, 1782261000000, 'je9ks51ht6bh0n8r', null, 'ROUND', null, null, 1778985000000, 1778985000000, null);
insert into posting values ('astnmg52dwf624f5', 'timeline/sakura-park-2026-05-17/締切2日前 18:00/undecided', 'undecided', 'sakura-park-2026-05-17', '[{"text":"5月17日（日）8時からのさくら公園の清掃に、出られるかどうか、決まりましたか？","choices":[{"label":"出られます","meaning":"rsvp/going/sakura-park-2026-05-17"},{"label":"まだわかりません","meaning":"rsvp/undecided/sakura-park-2026-05-17"},{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778835600000, 1778972400000, '', null, 'ONCE', null, null, 1778835600000, 1778835600000, null);
insert into posting values ('cn58t919h654dq2r', 'weather-ask/sakura-park-2026-05-17', 'gathering-decider', 'sakura-park-2026-05-17', '[{"text":"今日8時からのさくら公園の清掃を、どうしますか？\n決めたことを、来る人にすぐ知らせます。","choices":[{"label":"予定どおり","meaning":"weather/on/sakura-park-2026-05-17"},{"label":"中止","meaning":"weather/cancel/sakura-park-2026-05-17"}],"lasting":true}]', 1778965200000, 1778972400000, '5t03egg25vqg5b9q', null, 'AT_ONCE', null, null, 1778965200000, 1778965200000, null);
insert into posting values ('egavtytrpnk59pys', 'weather-ask-deputy/sakura-park-2026-05-17', 'gathering-deputy', 'sakura-park-2026-05-17', '[{"text":"今日8時からのさくら公園の清掃を、どうしますか？\n決める人から、まだ返事がありません。かわりに決めてください。","choices":[{"label":"予定どおり","meaning":"weather/on/sakura-park-2026-05-17"},{"label":"中止","meaning":"weather/cancel/sakura-park-2026-05-17"}],"lasting":true}]', 1778968800000, 1778972400000, '', null, 'AT_ONCE', null, null, 1778968800000, 1778968800000, null);
insert into posting values ('kbzjbgevgd0yfqxn', 'timeline/sakura-park-2026-05-17/1日前 18:00/going', 'going', 'sakura-park-2026-05-17', '[{"text":"明日8時から、さくら公園の清掃です。\n集合：さくら公園 東の入口\n持ち物：軍手、飲み物\n雨のとき：小雨決行。6時に会長が決めます（いないときは副会長）\n来られなくなったときは、下のボタンで教えてください。","choices":[{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778922000000, 1778943600000, 'je9ks51ht6bh0n8r', null, 'ONCE', null, null, 1778922000000, 1778922000000, null);
insert into posting values ('qz0gh4jes7jgxvv1', 'timeline/sakura-park-2026-05-17/すぐに/everyone', 'everyone', 'sakura-park-2026-05-17', '[{"text":"5月17日（日）8時から、さくら公園の清掃があります。\n集合：さくら公園 東の入口\n持ち物：軍手、飲み物\n雨のとき：小雨決行。6時に会長が決めます（いないときは副会長）\n出られますか？","choices":[{"label":"出られます","meaning":"rsvp/going/sakura-park-2026-05-17"},{"label":"まだわかりません","meaning":"rsvp/undecided/sakura-park-2026-05-17"},{"label":"今回は出られません","meaning":"rsvp/absent/sakura-park-2026-05-17"}],"lasting":true}]', 1778371200000, 1778972400000, 'zj1sw2qsb6xrva6j', null, 'ONCE', null, null, 1778371200000, 1778371200000, null);
insert into posting values ('s71q53xr1qp8cgc2', 'timeline/sakura-park-2026-05-17/終了120分後/absent', 'absent', 'sakura-park-2026-05-17', '[{"text":"5月17日（日）のさくら公園の清掃は、終わりました。\n今回はお会いできませんでしたが、またの機会に、お待ちしています。","choices":[],"lasting":true}]', 1778985000000, 1782261000000, '06131a6k82a2yzd7', null, 'ROUND', null, null, 1778985000000, 1778985000000, null);
insert into progress values ('06131a6k82a2yzd7', '[]', 0, 1778371200000);
insert into progress values ('5t03egg25vqg5b9q', '[{"label":"変わったことを知らせる","meaning":"echo/start/sakura-park-2026-05-17"}]', 0, 1778985000000);
insert into progress values ('je9ks51ht6bh0n8r', '[{"label":"写真を付ける","meaning":"feedback/photo/sakura-park-2026-05-17"},{"label":"場所を知らせる","meaning":"feedback/place/sakura-park-2026-05-17"},{"label":"感想を取り消す","meaning":"feedback/withdraw/sakura-park-2026-05-17"}]', 0, 1778985000000);
insert into progress values ('kj3wq09vvr07wphk', '[{"label":"町内会をえらぶ","meaning":"settings/begin-body"},{"label":"知りたいことをえらぶ","meaning":"settings/begin-interests"},{"label":"受け取り方をえらぶ","meaning":"settings/begin-words"}]', 0, 1778367600000);
insert into progress values ('xgbp17shgkt9r5x2', '[{"label":"町内会をえらぶ","meaning":"settings/begin-body"},{"label":"知りたいことをえらぶ","meaning":"settings/begin-interests"},{"label":"受け取り方をえらぶ","meaning":"settings/begin-words"}]', 0, 1778367600000);
insert into progress values ('yen619vyrp0hpmr1', '[{"label":"町内会をえらぶ","meaning":"settings/begin-body"},{"label":"知りたいことをえらぶ","meaning":"settings/begin-interests"},{"label":"受け取り方をえらぶ","meaning":"settings/begin-words"}]', 0, 1778367600000);
insert into progress values ('zj1sw2qsb6xrva6j', '[{"label":"町内会をえらぶ","meaning":"settings/begin-body"},{"label":"知りたいことをえらぶ","meaning":"settings/begin-interests"},{"label":"受け取り方をえらぶ","meaning":"settings/begin-words"}]', 0, 1778367600000);
insert into role values ('c2w4e9aw3v9081m2', 'kj3wq09vvr07wphk', 'LEADER', 'minato', null, 1778367600000, null);
insert into role values ('d49g0arc2y933vtx', 'xgbp17shgkt9r5x2', 'LEADER', 'hanasaki', null, 1778367600000, null);
insert into role values ('e7051rcar3j8v6m9', 'zj1sw2qsb6xrva6j', 'STAFF', null, null, 1778367600000, null);
insert into role values ('z2hceep979p6hyqf', '5t03egg25vqg5b9q', 'LEADER', 'sakura', null, 1778367600000, null);
insert into round values ('2026-05-15/association/minato', 'association', 'minato', 1778835600000, '', 1778835600000);
insert into round values ('2026-05-15/association/sakura', 'association', 'sakura', 1778835600000, '', 1778835600000);
insert into round values ('2026-05-15/unattached/', 'unattached', '', 1778835600000, 'zj1sw2qsb6xrva6j', 1778835600000);
insert into rsvp values ('sakura-park-2026-05-17', '06131a6k82a2yzd7', 'absent', 1778371200000, 1, 0, '', 0, null);
insert into rsvp values ('sakura-park-2026-05-17', 'je9ks51ht6bh0n8r', 'going', 1778371200000, 1, 0, '', 0, null);
insert into usage_count values ('2026-05', 'stage', 'chose', 2, 1);
insert into usage_count values ('2026-05', 'stage', 'chose', 3, 1);
insert into usage_count values ('2026-05', 'stage', 'chose', 4, 1);
insert into usage_count values ('2026-05', 'stage', 'joined', 0, 1);
insert into usage_count values ('2026-05', 'stage', 'joined', 2, 2);
insert into usage_count values ('2026-05', 'stage', 'joined', 3, 1);
insert into usage_count values ('2026-05', 'stage', 'joined', 5, 2);
insert into usage_count values ('2026-05', 'stage', 'joined', 6, 1);
insert into usage_count values ('2026-05', 'stage', 'people', 1, 3);
insert into usage_count values ('2026-05', 'stage', 'people', 2, 1);
insert into usage_count values ('2026-05', 'stage', 'people', 7, 3);
insert into usage_count values ('2026-05', 'stage', 'wrote', 0, 2);
insert into usage_count values ('2026-05', 'stage', 'wrote', 2, 1);
insert into usage_count values ('2026-05', 'stage', 'wrote', 5, 1);
insert into usage_count values ('2026-05', 'stage', 'wrote', 6, 1);
