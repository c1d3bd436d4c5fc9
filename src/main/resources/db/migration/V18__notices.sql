-- What leaders and staff tell people (お知らせ): a draft until it is sent; without a sender once they are erased.
create table notice (
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
);
create index notice_sender on notice (sender, due_at);
create index notice_body on notice (body, due_at);
create index notice_due on notice (due_at);

-- Who has pressed 「確認しました」.
create table acknowledgement (
    notice varchar(16) not null references notice (id),
    person varchar(16) not null references person (id),
    at     bigint      not null,
    primary key (notice, person)
) ${clustered};
create index acknowledgement_person on acknowledgement (person);

-- What people ask the sender about a notice (この件を聞く), and the answer.
create table inquiry (
    id       varchar(16) primary key,
    notice   varchar(16) not null references notice (id),
    person   varchar(16) not null references person (id),
    words    text        not null,
    answer   text,
    -- Whom the answer went to: one, or all.
    told     varchar(10),
    asked_at bigint      not null
);
create index inquiry_notice on inquiry (notice);
create index inquiry_person on inquiry (person);
